-- What a page calls a text by. It follows from the provider's id, so that whoever writes the row need not know of it; 64 bits, so that two are never the same.
-- No unique key: INSERT IGNORE would then lose a text rather than show it under another's name.
ALTER TABLE incoming_text
    ADD COLUMN reference CHAR(16) CHARACTER SET ascii COLLATE ascii_bin AS (LEFT(SHA2(provider_id, 256), 16)) STORED,
    ADD KEY incoming_text_reference (reference);
