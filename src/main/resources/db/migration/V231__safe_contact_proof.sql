-- What a person wants of their safe contact, until a code proves that they hold the number. One at a time; gone once it is used.
CREATE TABLE safe_contact_proof (
    person_id   BIGINT          NOT NULL PRIMARY KEY,
    wanted      VARBINARY(1000) NOT NULL COMMENT 'AES-GCM: the number, the words and the hours; nothing but the number to end it',
    salt        BINARY(16)      NOT NULL,
    code_hash   BINARY(32)      NOT NULL,
    expires_at  DATETIME(6)     NOT NULL COMMENT 'UTC',
    wrong_codes SMALLINT        NOT NULL,
    first_asked DATETIME(6)     NOT NULL COMMENT 'UTC: start of the hour in which codes are counted',
    asked       SMALLINT        NOT NULL COMMENT 'codes within that hour',
    version     INT             NOT NULL,
    KEY safe_contact_proof_over (expires_at),
    CONSTRAINT safe_contact_proof_person FOREIGN KEY (person_id) REFERENCES person (id)
);
