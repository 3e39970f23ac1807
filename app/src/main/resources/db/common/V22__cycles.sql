-- Cycles and their versions. A body is the text of the cycle file; times are microseconds UTC.

create table cycle (
    id text primary key,
    code text not null unique,
    made_us bigint not null
);

-- One row a version. Drafts are changed by compare-and-set of `version`; published ones never change.
create table cycle_version (
    id text primary key,
    cycle text not null references cycle (id),
    number integer not null,
    state text not null check (state in ('DRAFT', 'PUBLISHED')),
    body text not null,
    version bigint not null,
    changed_us bigint not null,
    changed_by text not null,
    changed_name text not null,
    unique (cycle, number)
);

-- Every state that a draft was saved in, so that one can go back.
create table cycle_save (
    id text primary key,
    cycle_version text not null references cycle_version (id),
    body text not null,
    saved_us bigint not null,
    saved_by text not null,
    saved_name text not null
);
create index cycle_save_by_version on cycle_save (cycle_version, id);

-- How critical each person holds a moment to be. The first grade is the one given before others were seen.
create table cycle_grade (
    cycle text not null references cycle (id),
    step text not null,
    account text not null,
    name text not null,
    grade integer not null check (grade between 0 and 3),
    reason text not null,
    first_grade integer not null,
    given_us bigint not null,
    changed_us bigint not null,            -- 0 while the first grade stands
    primary key (cycle, step, account)
);
