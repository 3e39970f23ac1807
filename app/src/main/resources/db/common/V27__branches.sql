-- The branches of the house, in the form of the branches file. One row, changed by compare-and-set of `version`.

create table branches_text (
    id text primary key,
    body text not null,
    version bigint not null,
    changed_us bigint not null,
    changed_by text not null,
    changed_name text not null
);
insert into branches_text (id, body, version, changed_us, changed_by, changed_name) values ('branches', '', 0, 0, '', '');
