-- Files that somebody brought in, until they are in the log or put away. The file itself lies beside the database.
create table brought_file (
  id          text   not null primary key,
  name        text   not null,
  size_bytes  bigint not null,
  heading     text   not null,          -- SHA-256 of the names of its columns, in hexadecimal digits
  choices     text   not null,          -- JSON, what its columns mean
  job         text   not null,          -- the latest job about it, '' for none
  brought_by  text   not null,
  brought_us  bigint not null
);

-- What was chosen last for a heading, offered again.
create table known_heading (
  heading text not null primary key,
  choices text not null
);

-- The branches that an import tells of; '' where a journey names none.
create table import_branch (
  import text not null references import (id),
  branch text not null,
  primary key (import, branch)
);
