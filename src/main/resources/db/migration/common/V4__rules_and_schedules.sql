-- Every rule set that was ever loaded, which of them is in force, and when checks run.

create table rule_version (
    scheme          key_text not null,
    version         key_text not null,
    folder          varchar(1000) not null,
    first_loaded_at timestamp(6) with time zone not null,
    primary key (scheme, version)
);

create table rule_file (
    scheme  key_text not null,
    version key_text not null,
    path    key_text not null,
    content octets not null,
    primary key (scheme, version, path),
    foreign key (scheme, version) references rule_version (scheme, version)
);

create table rule_in_force (
    scheme  key_text not null primary key,
    version key_text not null,
    since   timestamp(6) with time zone not null,
    foreign key (scheme, version) references rule_version (scheme, version)
);

create table check_schedule (
    scheme     key_text not null,
    kind       key_text not null,
    rhythm     varchar(200) not null,
    enabled    boolean not null,
    catch_up_from timestamp(6) with time zone not null,
    primary key (scheme, kind)
);
