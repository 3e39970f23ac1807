-- Where the log stands. Whoever adds to the log takes its place from this one row, inside the transaction that adds, so
-- that the order of seq is the order of the commits.
create table log_head (
  id         integer not null primary key check (id = 1),
  seq        bigint  not null,
  generation bigint  not null            -- the sealed generation that is kept; 0 for none
);

insert into log_head (id, seq, generation) values (1, 0, 0);

-- What became known, one row a fact; rows are only added. No personal data: a journey is a number, `recorded_by` an account.
create table fact (
  seq         bigint  not null primary key,
  journey     bigint  not null,          -- 0 for what is said of a whole import
  encounter   integer not null,
  kind        text    not null,
  body        text    not null,          -- JSON
  recorded_us bigint  not null,
  recorded_by text    not null
);

-- Logs that came in as files. They are seen while ACTIVE, and in no other state.
create table import (
  id          text   not null primary key,
  name        text   not null,
  state       text   not null check (state in ('LOADING', 'ACTIVE', 'UNDONE')),
  manifest    ${blob},                   -- once all parts are there
  row_count   bigint not null,
  used        bigint not null,
  duplicates  bigint not null,
  quarantined bigint not null,
  journeys    bigint not null,
  encounters  bigint not null,
  active_seq  bigint not null,           -- its place in the log; 0 while LOADING
  undone_seq  bigint not null,           -- where it left the log again; 0 until UNDONE
  begun_us    bigint not null,
  begun_by    text   not null
);

-- Whole journeys by column, each blob with its own checksum. Those of an import are the truth; those of a generation can be
-- made again from facts and imports.
create table part (
  id     text    not null primary key,
  import text    references import (id),
  place  integer not null,
  body   ${blob} not null
);

create index part_by_import on part (import, place);

-- The log as it stood at a seq, so that a start need not read every fact there ever was.
create table generation (
  number   bigint  not null primary key,
  seq      bigint  not null,
  lived_us bigint  not null,             -- the latest time that a fact told
  manifest ${blob} not null
);

create table generation_part (
  generation bigint  not null references generation (number),
  place      integer not null,
  part       text    not null references part (id),
  dead       ${blob} not null,           -- a bit a journey that lives elsewhere
  primary key (generation, place)
);
