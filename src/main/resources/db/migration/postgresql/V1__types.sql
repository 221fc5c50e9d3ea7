-- What the vendors call differently. Keys are compared by their characters' codes, whatever the database's locale, so
-- that results come in the same order everywhere.
create domain key_text as varchar(200) collate "C";
create domain octets as bytea;
