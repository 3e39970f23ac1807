-- Cells of a file that waits which somebody mended: read in place of what stands in the file. Gone with the file.
create table mended_cell (
  file        text   not null,           -- the key of the file
  row_number  bigint not null,           -- counted from 1, the heading included
  column_name text   not null,
  was         text   not null,           -- what stood there, shortened
  cell        text   not null,
  made_by     text   not null,           -- an account
  made_us     bigint not null,
  primary key (file, row_number, column_name)
);

-- The import that a file has come in as. The file waits while rows of it are left out; brought in again, it takes its place.
create table kept_file (
  file     text   not null primary key,
  import   text   not null,
  left_out bigint not null
);
