-- Long work with its progress, so that a page that is loaded anew, or a program that is started anew, finds it again.
create table job (
  id          text    not null primary key,
  kind        text    not null,
  state       text    not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  done        bigint  not null,
  total       bigint  not null,           -- 0 while nobody knows
  message     text    not null,
  input       text    not null,           -- JSON, what it was asked to do
  result      text    not null,           -- JSON, '' until DONE
  asked_by    text    not null,
  asked_us    bigint  not null,
  started_us  bigint,
  ended_us    bigint,
  runner      text    not null,           -- the program that runs it or will run it
  alive_us    bigint  not null,           -- when that program was last seen to
  cancel      boolean not null            -- somebody asked for it to end
);

create index job_by_time on job (asked_us, id);
