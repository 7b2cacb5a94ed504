-- How a person wishes to be told things. Nobody has wished for anything until they say so.
CREATE TABLE person_wish (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id   BIGINT      NOT NULL,
    channel     VARCHAR(10) NULL COMMENT 'the way they prefer; null: they did not say',
    language    VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'to read and speak; null: they did not say',
    interpreter VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'an interpreter of this language is needed',
    large_print BOOLEAN     NOT NULL,
    easy_read   BOOLEAN     NOT NULL,
    bsl         BOOLEAN     NOT NULL COMMENT 'British Sign Language',
    changed_at  DATETIME(6) NOT NULL COMMENT 'UTC',
    version     INT         NOT NULL,
    CONSTRAINT person_wish_person UNIQUE (person_id),
    CONSTRAINT person_wish_of FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT person_wish_language FOREIGN KEY (language) REFERENCES language (code),
    CONSTRAINT person_wish_interpreter FOREIGN KEY (interpreter) REFERENCES language (code),
    CONSTRAINT person_wish_channel CHECK (channel IN ('TEXT', 'EMAIL', 'PHONE', 'POST'))
);
