-- A new contact of somebody whose identity was checked: theirs once the code that was sent to it is read back. One for each check.
CREATE TABLE recovery_contact (
    check_id    BIGINT       NOT NULL PRIMARY KEY,
    kind        VARCHAR(10)  NOT NULL,
    value       VARCHAR(320) NOT NULL COMMENT 'a mobile as E.164',
    salt        BINARY(16)   NOT NULL,
    code_hash   BINARY(32)   NOT NULL,
    sent        INT          NOT NULL COMMENT 'how many codes',
    wrong_codes INT          NOT NULL COMMENT 'of the last code',
    expires_at  DATETIME(6)  NOT NULL COMMENT 'UTC',
    proved_at   DATETIME(6)  NULL COMMENT 'UTC',
    version     INT          NOT NULL,
    CONSTRAINT recovery_contact_check FOREIGN KEY (check_id) REFERENCES identity_check (id),
    CONSTRAINT recovery_contact_kind CHECK (kind IN ('MOBILE', 'EMAIL')),
    CONSTRAINT recovery_contact_sent CHECK (sent BETWEEN 1 AND 3),
    CONSTRAINT recovery_contact_wrong CHECK (wrong_codes BETWEEN 0 AND 5)
);
