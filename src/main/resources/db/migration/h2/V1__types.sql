-- What the vendors call differently. H2 compares text by its characters' codes as it is.
create domain key_text as varchar(200);
-- Its varbinary ends at one mebibyte, and long texts are slow to write and to delete.
create domain octets as binary large object;
