-- Five minutes of one operative. The unique key is what makes a double booking impossible, whatever the code does.
CREATE TABLE grain (
    operative_id   BIGINT NOT NULL,
    grain          INT    NOT NULL COMMENT 'five-minute steps since 1970-01-01T00:00Z: clock changes cannot make two of them equal',
    appointment_id BIGINT NOT NULL,
    PRIMARY KEY (operative_id, grain),
    KEY grain_of_appointment (appointment_id),
    CONSTRAINT grain_operative FOREIGN KEY (operative_id) REFERENCES operative (id),
    CONSTRAINT grain_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id)
);
