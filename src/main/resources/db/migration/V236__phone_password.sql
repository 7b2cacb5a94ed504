-- What a person says on the phone before we say anything. Nobody can read it: what is heard is compared.
CREATE TABLE phone_password (
    person_id     BIGINT       NOT NULL PRIMARY KEY,
    password_hash VARCHAR(200) NOT NULL COMMENT 'Argon2id with its parameters, of the letters and digits alone',
    set_at        DATETIME(6)  NOT NULL COMMENT 'UTC',
    wrong_since   DATETIME(6)  NULL COMMENT 'UTC: start of the hour in which wrong ones are counted',
    wrong         SMALLINT     NOT NULL,
    version       INT          NOT NULL,
    CONSTRAINT phone_password_person FOREIGN KEY (person_id) REFERENCES person (id)
);
