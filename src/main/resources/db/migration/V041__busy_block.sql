-- What another scheduler has planned for an operative: time that is not ours to promise. Read by operative and date, with the promises of
-- the day; changed under the day's lock, like shifts.
CREATE TABLE busy_block (
    operative_id BIGINT      NOT NULL,
    work_date    DATE        NOT NULL COMMENT 'the landlord''s local date on which it starts',
    position     SMALLINT    NOT NULL COMMENT 'in the order of time; two schedulers may plan the same time',
    starts_at    DATETIME(6) NOT NULL COMMENT 'UTC',
    ends_at      DATETIME(6) NOT NULL COMMENT 'UTC',
    latitude     DOUBLE      NULL COMMENT 'WGS 84 degrees, where it takes place',
    longitude    DOUBLE      NULL,
    source       VARCHAR(60) NULL COMMENT 'which scheduler',
    PRIMARY KEY (operative_id, work_date, position),
    CONSTRAINT busy_block_operative FOREIGN KEY (operative_id) REFERENCES operative (id),
    CONSTRAINT busy_block_order CHECK (ends_at > starts_at)
);
