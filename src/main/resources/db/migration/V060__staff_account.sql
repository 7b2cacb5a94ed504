-- Those who work for the landlord. The password is set through a one-time link, never by somebody else.
CREATE TABLE staff_account (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    reference      VARCHAR(22)  NOT NULL COMMENT 'how the trail names them',
    email          VARCHAR(254) NOT NULL COMMENT 'lower case: what they sign in with',
    full_name      VARCHAR(120) NOT NULL,
    password_hash  VARCHAR(200) NULL COMMENT 'Argon2id with its parameters; NULL until they have set one',
    active         BOOLEAN      NOT NULL,
    demo           BOOLEAN      NOT NULL COMMENT 'everybody knows its password: good only where doorstep.demo is set',
    created_at     DATETIME(6)  NOT NULL COMMENT 'UTC',
    last_signed_in DATETIME(6)  NULL COMMENT 'UTC',
    version        INT          NOT NULL,
    CONSTRAINT staff_account_reference UNIQUE (reference),
    CONSTRAINT staff_account_email UNIQUE (email)
);
