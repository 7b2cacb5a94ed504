-- How many texts were sent on a day, and in how many parts: what the caps of all and of spend are measured against.
CREATE TABLE message_day (
    day   DATE NOT NULL PRIMARY KEY COMMENT 'of the landlord''s place',
    texts INT  NOT NULL,
    parts INT  NOT NULL,
    CONSTRAINT message_day_counts CHECK (texts >= 0 AND parts >= texts)
);
