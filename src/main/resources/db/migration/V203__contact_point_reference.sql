-- The name of a contact point in the addresses of its person's own pages.
ALTER TABLE contact_point ADD COLUMN reference CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL;
UPDATE contact_point SET reference = LOWER(HEX(RANDOM_BYTES(8)));
ALTER TABLE contact_point
    MODIFY COLUMN reference CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ADD CONSTRAINT contact_point_reference UNIQUE (reference);
