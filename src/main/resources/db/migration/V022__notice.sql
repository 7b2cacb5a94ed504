-- Proof that the tenant was told in writing: which message, when it was written. What the provider says of it joins by the message.
CREATE TABLE notice (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    appointment_id BIGINT      NOT NULL,
    change_number  INT         NOT NULL,
    person_id      BIGINT      NOT NULL,
    message_key    VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    given_at       DATETIME(6) NOT NULL COMMENT 'UTC',
    CONSTRAINT notice_once UNIQUE (appointment_id, change_number, person_id),
    CONSTRAINT notice_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT notice_person FOREIGN KEY (person_id) REFERENCES person (id)
);
