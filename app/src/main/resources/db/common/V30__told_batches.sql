-- Batches that programs told under a key of their own, so that one told twice is kept once. Kept for a week.
create table told_batch (
  account   text   not null,
  batch_key text   not null,
  body_hash text   not null,            -- SHA-256 of the body, in hexadecimal digits
  answer    text   not null,            -- JSON, as it was given
  told_us   bigint not null,
  primary key (account, batch_key)
);

create index told_batch_by_time on told_batch (told_us);
