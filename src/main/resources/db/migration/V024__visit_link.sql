-- A link in a text: one visit, one kind of action, ended when the window starts, spent only by POST. Only its hash is kept.
CREATE TABLE visit_link (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    token_hash     BINARY(32)  NOT NULL,
    appointment_id BIGINT      NOT NULL,
    person_id      BIGINT      NOT NULL,
    change_number  INT         NOT NULL COMMENT 'the promise it was sent with; a later change ends it',
    action         VARCHAR(20) NOT NULL,
    made_at        DATETIME(6) NOT NULL COMMENT 'UTC',
    ends_at        DATETIME(6) NOT NULL COMMENT 'UTC',
    spent_at       DATETIME(6) NULL COMMENT 'UTC',
    CONSTRAINT visit_link_token UNIQUE (token_hash),
    KEY visit_link_of_appointment (appointment_id),
    CONSTRAINT visit_link_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT visit_link_person FOREIGN KEY (person_id) REFERENCES person (id)
);
