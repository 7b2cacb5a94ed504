-- A person keeps one slot at a time, also where two windows ask at the same moment: the second waits for the first, then lets its slot go.
ALTER TABLE slot_hold
    ADD COLUMN kept_for VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL
        COMMENT 'repeats the owner of the last slot that they keep; NULL once they keep another, and for systems, which keep many',
    ADD CONSTRAINT slot_hold_one_a_person UNIQUE (kept_for),
    ADD CONSTRAINT slot_hold_keeper CHECK (kept_for IS NULL OR kept_for = owner);
