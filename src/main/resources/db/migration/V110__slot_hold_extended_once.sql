-- A hold may be made longer, once. A number and not a mark, so that a second time is refused and not only told again.
ALTER TABLE slot_hold
    ADD COLUMN extensions TINYINT NOT NULL DEFAULT 0 COMMENT 'how often it was made longer',
    ADD CONSTRAINT slot_hold_extended_once CHECK (extensions IN (0, 1));
