-- What became of an appointment, in order. Insert-only.
CREATE TABLE appointment_event (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    appointment_id   BIGINT       NOT NULL,
    change_number    INT          NOT NULL,
    what             VARCHAR(24)  NOT NULL COMMENT 'a status, or REBOOKED',
    earliest_arrival DATETIME(6)  NOT NULL COMMENT 'UTC; the promise after this event',
    latest_arrival   DATETIME(6)  NOT NULL COMMENT 'UTC',
    happened_at      DATETIME(6)  NOT NULL COMMENT 'UTC',
    channel          VARCHAR(10)  NOT NULL,
    actor            VARCHAR(120) NOT NULL,
    reason           VARCHAR(500) NULL,
    KEY appointment_event_in_order (appointment_id, id),
    CONSTRAINT appointment_event_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id)
);
