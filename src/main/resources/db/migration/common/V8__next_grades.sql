-- What it takes to the next better grade, and the points that go into the assessment by the superior.

alter table scorecard add column next_grade octets; -- JSON in UTF-8; null for none
alter table scorecard add column carried key_text;
