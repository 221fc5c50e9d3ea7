-- What is known of units beside figures, and the points that people give. Revisions are only ever added.

-- A fact is told from others by more than a key can hold, an event by all its attributes; hence the hash of it.
create table fact_revision (
    dataset       key_text not null,
    unit_code     key_text not null,
    key_hash      varchar(64) not null,
    import_number bigint not null,
    kind          varchar(20) not null,
    name          varchar(200) not null,
    period        varchar(20), -- null for the scheme's whole period
    content       varchar(4000) not null,
    known_at      timestamp(6) with time zone,
    note          varchar(4000),
    primary key (dataset, unit_code, key_hash, import_number)
);

create table judgement_revision (
    dataset       key_text not null,
    unit_code     key_text not null,
    key_hash      varchar(64) not null,
    import_number bigint not null,
    item          varchar(1000), -- either this or the clause
    clause        varchar(1000),
    period        varchar(20), -- null for the scheme's whole period
    points        numeric(38, 12) not null,
    self_given    boolean not null,
    assessor      varchar(1000),
    reason        varchar(4000),
    primary key (dataset, unit_code, key_hash, import_number)
);
