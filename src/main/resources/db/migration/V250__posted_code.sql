-- A letter with a code, for a tenant whom we reach in no other way. Staff ask for it; the code is made when the letter is printed.
CREATE TABLE posted_code (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    reference     CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id     BIGINT       NOT NULL,
    tenancy_id    BIGINT       NOT NULL COMMENT 'to the home of which it goes',
    asked_at      DATETIME(6)  NOT NULL COMMENT 'UTC',
    asked_by      VARCHAR(120) NOT NULL,
    times_printed INT          NOT NULL COMMENT 'each print has a code of its own and ends the one before',
    printed_at    DATETIME(6)  NULL COMMENT 'UTC; the newest print',
    printed_by    VARCHAR(120) NULL,
    salt          BINARY(16)   NULL,
    code_hash     BINARY(32)   NULL COMMENT 'HMAC-SHA256 of salt and code',
    expires_at    DATETIME(6)  NULL COMMENT 'UTC',
    wrong_tries   INT          NOT NULL COMMENT 'since the newest print',
    used_at       DATETIME(6)  NULL COMMENT 'UTC',
    standing_for  BIGINT       NULL COMMENT 'the person while it stands; NULL once it was used or another took its place',
    version       INT          NOT NULL,
    CONSTRAINT posted_code_reference UNIQUE (reference),
    CONSTRAINT posted_code_one_each UNIQUE (standing_for),
    KEY posted_code_list (printed_at, id),
    CONSTRAINT posted_code_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT posted_code_tenancy FOREIGN KEY (tenancy_id) REFERENCES tenancy (id),
    CONSTRAINT posted_code_stands CHECK (standing_for IS NULL OR standing_for = person_id),
    CONSTRAINT posted_code_printed CHECK ((times_printed > 0) = (printed_at IS NOT NULL)
        AND (printed_at IS NULL) = (code_hash IS NULL) AND (printed_at IS NULL) = (salt IS NULL)
        AND (printed_at IS NULL) = (expires_at IS NULL) AND (printed_at IS NULL) = (printed_by IS NULL)),
    CONSTRAINT posted_code_wrong_tries CHECK (wrong_tries BETWEEN 0 AND 5),
    CONSTRAINT posted_code_used CHECK (used_at IS NULL OR (printed_at IS NOT NULL AND standing_for IS NULL))
);
