-- Somebody who cannot be sent a code was asked who they are. Which questions were asked and which were answered right; never an answer.
CREATE TABLE identity_check (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    reference  CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    form_hash  BINARY(32)   NOT NULL COMMENT 'sending the form again is the same check',
    person_id  BIGINT       NOT NULL,
    answered   VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'codes of questions answered right',
    missed     VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'codes of questions answered wrong',
    passed     BOOLEAN      NOT NULL,
    reason     VARCHAR(300) NULL COMMENT 'why they were helped although a safety mark stands',
    checked_at DATETIME(6)  NOT NULL COMMENT 'UTC',
    checked_by VARCHAR(120) NOT NULL,
    CONSTRAINT identity_check_reference UNIQUE (reference),
    CONSTRAINT identity_check_form UNIQUE (form_hash),
    KEY identity_check_failed (person_id, passed, checked_at),
    CONSTRAINT identity_check_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT identity_check_asked CHECK (answered <> '' OR missed <> '')
);
