-- What the vendors call differently. H2 compares text by its characters' codes as it is.
create domain key_text as varchar(200);
-- varbinary ends at one mebibyte
create domain file_content as binary large object;
