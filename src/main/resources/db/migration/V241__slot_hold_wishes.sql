-- How the times were looked for of which somebody chose one: what they wished for outlives a time that is no longer kept.
ALTER TABLE slot_hold
    ADD COLUMN wishes VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'as it stands in an address: &part=MORNING';
