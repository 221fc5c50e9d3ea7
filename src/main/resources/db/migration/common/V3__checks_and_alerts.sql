-- The ledger, the results of checks under their identities, and alerts.

-- Greater for whoever takes a check later, over all checks.
create sequence check_fence;

-- The newest run of a scheme's period, and (done_…) the run whose results are visible.
create table check_ledger (
    scheme             key_text not null,
    period             key_text not null,
    kind               key_text not null,
    revision           integer not null,
    first_month        integer not null,
    last_month         integer not null,
    fence              bigint not null,
    state              varchar(10) not null,
    asked              varchar(200) not null,
    identity           varchar(64) not null,
    rule_version       key_text not null,
    data_cut_off       date not null,
    import_number      bigint not null,
    units              bigint not null,
    behind             bigint not null,
    no_data            bigint not null,
    started_at         timestamp(6) with time zone not null,
    finished_at        timestamp(6) with time zone,
    error              varchar(4000),
    done_asked         varchar(200),
    done_identity      varchar(64),
    done_rule_version  key_text,
    done_data_cut_off  date,
    done_import_number bigint,
    done_units         bigint,
    done_behind        bigint,
    done_no_data       bigint,
    done_started_at    timestamp(6) with time zone,
    done_finished_at   timestamp(6) with time zone,
    primary key (scheme, period, kind, revision)
);
create index check_ledger_by_identity on check_ledger (identity);
create index check_ledger_by_done_identity on check_ledger (done_identity);

-- Narrow, because places are set when all cards are there; the card itself, JSON in UTF-8, stands beside it.
create table scorecard (
    identity    varchar(64) not null,
    unit_code   key_text not null,
    unit_name   varchar(1000) not null,
    place       integer not null, -- 2147483647 for none, so that it comes last
    provisional boolean not null,
    primary key (identity, unit_code)
);
create index scorecard_by_place on scorecard (identity, place, unit_code);

create table scorecard_text (
    identity  varchar(64) not null,
    unit_code key_text not null,
    card      octets not null,
    primary key (identity, unit_code)
);

-- alert_level is null where there was no data; target_name is empty for an indicator's only target.
create table sighting (
    identity          varchar(64) not null,
    unit_code         key_text not null,
    indicator         key_text not null,
    target_name       key_text not null,
    alert_level       key_text,
    clause            varchar(1000),
    gap_points        varchar(100),
    lag               varchar(100),
    required_run_rate varchar(100),
    primary key (identity, unit_code, indicator, target_name)
);

-- How alerts stood after each period; those that were normal are absent.
create table alert_standing (
    scheme        key_text not null,
    period        key_text not null,
    unit_code     key_text not null,
    indicator     key_text not null,
    target_name   key_text not null,
    state         varchar(10) not null,
    alert_level   key_text,
    checks_behind integer not null,
    checks_better integer not null,
    primary key (scheme, period, unit_code, indicator, target_name)
);

-- state_order and gap only put lists in order: raised first, furthest behind first.
create table alert (
    scheme            key_text not null,
    unit_code         key_text not null,
    indicator         key_text not null,
    target_name       key_text not null,
    unit_name         varchar(1000) not null,
    state             varchar(10) not null,
    state_order       smallint not null,
    alert_level       key_text,
    checks_behind     integer not null,
    checks_better     integer not null,
    since             key_text not null,
    period            key_text not null,
    identity          varchar(64) not null,
    clause            varchar(1000),
    gap_points        varchar(100),
    gap               numeric(38, 10) not null,
    lag               varchar(100),
    required_run_rate varchar(100),
    events            integer not null,
    primary key (scheme, unit_code, indicator, target_name)
);
create index alert_by_urgency on alert (scheme, state_order, gap, unit_code, indicator, target_name);

create table alert_event (
    scheme       key_text not null,
    unit_code    key_text not null,
    indicator    key_text not null,
    target_name  key_text not null,
    event_number integer not null,
    kind         varchar(10) not null,
    level_before key_text,
    level_after  key_text,
    period       key_text not null,
    identity     varchar(64) not null,
    gap_points   varchar(100),
    lag          varchar(100),
    primary key (scheme, unit_code, indicator, target_name, event_number)
);
