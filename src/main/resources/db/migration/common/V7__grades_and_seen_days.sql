-- Grades beside places, and the day that decides what is overdue beside what else makes up a check.

alter table scorecard add column grade key_text;
alter table scorecard add column vetoed boolean default false not null;
alter table scorecard add column grade_words octets; -- JSON in UTF-8; null for none

alter table check_ledger add column seen date;
alter table check_ledger add column done_seen date;
update check_ledger set seen = data_cut_off, done_seen = done_data_cut_off;
alter table check_ledger alter column seen set not null;
