-- Whoever has signed in once has an account. A password is theirs to set, or not.
CREATE TABLE tenant_account (
    person_id       BIGINT       NOT NULL PRIMARY KEY,
    opened_at       DATETIME(6)  NOT NULL COMMENT 'UTC',
    password_hash   VARCHAR(200) NULL COMMENT 'Argon2id with its parameters',
    password_set_at DATETIME(6)  NULL COMMENT 'UTC',
    version         INT          NOT NULL,
    CONSTRAINT tenant_account_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT tenant_account_password CHECK ((password_hash IS NULL) = (password_set_at IS NULL))
);
