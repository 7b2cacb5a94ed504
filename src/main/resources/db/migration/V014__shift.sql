CREATE TABLE shift (
    working_day_id BIGINT      NOT NULL,
    starts_at      DATETIME(6) NOT NULL COMMENT 'UTC',
    ends_at        DATETIME(6) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (working_day_id, starts_at),
    CONSTRAINT shift_day FOREIGN KEY (working_day_id) REFERENCES working_day (id),
    CONSTRAINT shift_order CHECK (ends_at > starts_at)
);
