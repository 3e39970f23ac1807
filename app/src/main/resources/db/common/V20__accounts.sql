-- People, and how they come in. Secrets are kept as hashes only; times are microseconds UTC.

create table account (
    id text primary key,
    login text not null,
    login_key text not null unique,
    name text not null,
    sort_name text not null,
    password text not null,
    role text not null,
    everywhere boolean not null,
    disabled boolean not null,
    language text not null,
    theme text not null,
    made_us bigint not null,
    seen_us bigint,
    version bigint not null
);

-- The branches that somebody sees who does not see all.
create table account_branch (
    account text not null references account (id),
    branch text not null,
    primary key (account, branch)
);

create table account_session (
    id text primary key,
    account text not null references account (id),
    secret_hash text not null unique,
    device text not null,
    address text not null,
    since_us bigint not null,
    seen_us bigint not null,
    ends_us bigint not null
);
create index account_session_account on account_session (account);

create table account_token (
    id text primary key,
    account text not null references account (id),
    label text not null,
    begins text not null,
    secret_hash text not null unique,
    rights text not null,
    made_us bigint not null,
    ends_us bigint not null,
    used_us bigint
);
create index account_token_account on account_token (account);

-- Links that work once. The account is whose password is chosen, made_by who made the link; both may be empty.
create table account_link (
    id text primary key,
    purpose text not null,
    secret_hash text not null unique,
    note text not null,
    role text not null,
    everywhere boolean not null,
    branches text not null,
    account text not null,
    made_by text not null,
    made_us bigint not null,
    ends_us bigint not null,
    used_us bigint
);

-- Who did what. It only grows; each entry carries a seal over the one before it.
create table trail (
    seq bigint primary key,
    at_us bigint not null,
    account text not null,
    who text not null,
    deed text not null,
    subject text not null,
    address text not null,
    done boolean not null,
    seal text not null
);
create table trail_head (
    id bigint primary key,
    seq bigint not null,
    seal text not null
);
insert into trail_head (id, seq, seal) values (1, 0, '');
