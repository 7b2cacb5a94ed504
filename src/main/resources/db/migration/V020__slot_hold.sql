-- A slot kept for one person while they decide. Holds write no grains: the day's lock guards them, and a hold past its time is free.
CREATE TABLE slot_hold (
    id               BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    hold_key         CHAR(22)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner            VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'who asked: a person or an API key; nobody else may use it',
    working_day_id   BIGINT      NOT NULL,
    operative_id     BIGINT      NOT NULL,
    earliest_arrival DATETIME(6) NOT NULL COMMENT 'UTC',
    latest_arrival   DATETIME(6) NOT NULL COMMENT 'UTC',
    minutes          SMALLINT    NOT NULL,
    works_orders     VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'references, comma between; empty while not said',
    made_at          DATETIME(6) NOT NULL COMMENT 'UTC',
    expires_at       DATETIME(6) NOT NULL COMMENT 'UTC; set to the moment of release when given back or used',
    replaces         CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'reference of the appointment that this would change',
    appointment      CHAR(6)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'reference of what it became: asking again gives the same answer',
    CONSTRAINT slot_hold_key UNIQUE (hold_key),
    KEY slot_hold_live (working_day_id, expires_at),
    KEY slot_hold_of_owner (owner, made_at),
    CONSTRAINT slot_hold_day FOREIGN KEY (working_day_id) REFERENCES working_day (id),
    CONSTRAINT slot_hold_operative FOREIGN KEY (operative_id) REFERENCES operative (id)
);
