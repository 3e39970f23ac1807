-- Customers who were called back: what came of it. One row a journey; changed by compare-and-set of `version`.
create table callback (
  id         text   not null primary key,
  journey    bigint not null unique,       -- its id in the log
  name       text   not null,              -- of the journey at its source
  branch     text   not null,
  outcome    text   not null check (outcome in ('mended', 'not-mended', 'not-reached')),
  note       text   not null,              -- at most 200 characters, as typed
  account    text   not null,
  who        text   not null,
  called_us  bigint not null,
  version    bigint not null
);
create index callback_by_time on callback (called_us);
