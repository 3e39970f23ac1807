-- The newest findings, a row for each set of branches that somebody sees. They can be made again from log and cycle; they are
-- kept so that a start shows them at once.
create table kept_findings (
  branches text   not null primary key,  -- their codes, one a line; * for all there are
  seq      bigint not null,              -- how much of the log they know
  version  text   not null,              -- of the service they rest on
  made_us  bigint not null,
  body     text   not null               -- as findings.json
);
