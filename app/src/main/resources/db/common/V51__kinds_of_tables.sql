-- A file that is brought in holds events or answers, and what is remembered for a heading is of one of them.
alter table brought_file add column kind text not null default 'events';
alter table known_heading add column kind text not null default 'events';
