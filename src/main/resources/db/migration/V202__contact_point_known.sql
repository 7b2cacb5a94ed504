-- What is known of a contact point: when its person last said that it is right, since when they say that it does not work, and whether a message may be left on it.
ALTER TABLE contact_point
    ADD COLUMN last_confirmed_at DATETIME(6) NULL COMMENT 'UTC; proved or said to be right by its person',
    ADD COLUMN broken_at DATETIME(6) NULL COMMENT 'UTC; its person said that it does not work any more',
    ADD COLUMN may_leave_message BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'somebody else may hear a message that is left',
    ADD CONSTRAINT contact_point_broken CHECK (broken_at IS NULL OR usable = FALSE);
