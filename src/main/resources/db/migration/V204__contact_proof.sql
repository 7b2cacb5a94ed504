-- A new mobile or email waits here until its person has typed the code that was sent to it. Forgotten after a day.
CREATE TABLE contact_proof (
    id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    reference         CHAR(16)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id         BIGINT       NOT NULL COMMENT 'whoever asked; nobody else can use the code',
    kind              VARCHAR(10)  NOT NULL,
    value             VARCHAR(320) NOT NULL COMMENT 'a phone number as E.164',
    may_leave_message BOOLEAN      NOT NULL,
    replaces          CHAR(16)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'reference of the contact point in whose place it comes',
    salt              BINARY(16)   NOT NULL,
    code_hash         BINARY(32)   NOT NULL,
    asked_at          DATETIME(6)  NOT NULL COMMENT 'UTC',
    expires_at        DATETIME(6)  NOT NULL COMMENT 'UTC',
    wrong_codes       SMALLINT     NOT NULL,
    used_at           DATETIME(6)  NULL COMMENT 'UTC; works once',
    version           INT          NOT NULL,
    CONSTRAINT contact_proof_reference UNIQUE (reference),
    CONSTRAINT contact_proof_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT contact_proof_kind CHECK (kind IN ('MOBILE', 'EMAIL')),
    KEY contact_proof_by_person (person_id, asked_at),
    KEY contact_proof_by_value (value, asked_at),
    KEY contact_proof_by_age (asked_at)
);
