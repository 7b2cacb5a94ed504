-- What a digit stands for: a time that is held, or a visit that may be meant. Written once, never changed: an old digit never means something new.
CREATE TABLE text_choice (
    id               BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    conversation_id  BIGINT      NOT NULL,
    round            INT         NOT NULL,
    number           TINYINT     NOT NULL COMMENT 'the digit',
    appointment      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'reference of the visit that would move, or that is meant',
    person_id        BIGINT      NOT NULL COMMENT 'whose visit it is',
    hold_key         CHAR(22)    CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of the time that is held; NULL where visits are chosen from',
    earliest_arrival DATETIME(6) NOT NULL COMMENT 'UTC',
    latest_arrival   DATETIME(6) NOT NULL COMMENT 'UTC',
    CONSTRAINT text_choice_one UNIQUE (conversation_id, round, number),
    CONSTRAINT text_choice_conversation FOREIGN KEY (conversation_id) REFERENCES text_conversation (id),
    CONSTRAINT text_choice_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT text_choice_number CHECK (number BETWEEN 1 AND 3),
    CONSTRAINT text_choice_window CHECK (latest_arrival > earliest_arrival)
);
