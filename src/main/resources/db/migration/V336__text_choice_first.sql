-- A time that is offered for a first visit is of no appointment yet.
ALTER TABLE text_choice
    MODIFY appointment VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL
        COMMENT 'reference of the visit that would move, or that is meant; NULL where the time is for a first visit',
    ADD CONSTRAINT text_choice_of CHECK (appointment IS NOT NULL OR hold_key IS NOT NULL);
