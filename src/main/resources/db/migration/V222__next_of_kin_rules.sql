-- Somebody who was withdrawn before there were marks is no longer named anywhere: what is left of them is the fact.
UPDATE next_of_kin SET withdrawn_by = 'TENANT', name = '', relation = '', value = '', purpose = NULL, mark = UNHEX(SHA2(CONCAT(id, ':', RAND()), 256))
    WHERE withdrawn_at IS NOT NULL;
ALTER TABLE next_of_kin
    MODIFY COLUMN reference CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what pages call them by',
    ADD CONSTRAINT next_of_kin_reference UNIQUE (reference),
    ADD CONSTRAINT next_of_kin_link UNIQUE (link_hash),
    ADD CONSTRAINT next_of_kin_link_made CHECK ((link_hash IS NULL) OR (link_made_at IS NOT NULL)),
    ADD CONSTRAINT next_of_kin_withdrawn_by CHECK (withdrawn_by IN ('TENANT', 'THEMSELVES')),
    ADD CONSTRAINT next_of_kin_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (mark IS NULL)),
    ADD CONSTRAINT next_of_kin_forgotten CHECK (withdrawn_at IS NULL OR (name = '' AND relation = '' AND value = '' AND purpose IS NULL AND link_hash IS NULL));
