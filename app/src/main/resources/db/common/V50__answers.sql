-- What customers said. Whoever changes it takes a place from this one row, inside the transaction that changes, so that another
-- seq means other answers.
create table answers_head (
  id  integer not null primary key check (id = 1),
  seq bigint  not null
);

insert into answers_head (id, seq) values (1, 0);

-- Answers that came in as files. They are seen while ACTIVE, and in no other state.
create table answers_import (
  id          text   not null primary key,
  name        text   not null,
  state       text   not null check (state in ('LOADING', 'ACTIVE', 'UNDONE')),
  notes       text   not null,           -- JSON, a list of what a careful reader must know
  row_count   bigint not null,
  duplicates  bigint not null,           -- rows of the file that say what another of its rows says
  known       bigint not null,           -- respondents who were in already when it came in
  quarantined bigint not null,
  respondents bigint not null,
  active_seq  bigint not null,           -- its place; 0 while LOADING
  undone_seq  bigint not null,           -- where it was taken out again; 0 until UNDONE
  begun_us    bigint not null,
  begun_by    text   not null
);

-- The answers of an import, some ten thousand respondents a row, each blob with its own checksum.
create table answers_piece (
  import text    not null references answers_import (id),
  place  integer not null,
  body   ${blob} not null,
  primary key (import, place)
);

-- The branches that an import tells of; '' where a respondent names none.
create table answers_import_branch (
  import text not null references answers_import (id),
  branch text not null,
  primary key (import, branch)
);

-- Answers that programs told, a batch a row, each blob with its own checksum.
create table answers_told (
  seq         bigint  not null primary key,
  respondents bigint  not null,
  body        ${blob} not null,
  told_us     bigint  not null,
  told_by     text    not null
);
