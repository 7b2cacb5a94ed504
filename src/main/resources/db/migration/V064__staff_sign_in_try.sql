-- Each try to sign in, written down before the password is looked at, so that a burst of guesses counts each of them.
CREATE TABLE staff_sign_in_try (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account_key BINARY(32)  NOT NULL COMMENT 'keyed hash of what was typed: people type passwords there by mistake',
    address     VARCHAR(45) NOT NULL COMMENT 'where it came from, IPv4 or IPv6',
    tried_at    DATETIME(6) NOT NULL COMMENT 'UTC',
    counts      BOOLEAN     NOT NULL COMMENT 'as a failure; a success forgives those before it',
    KEY staff_sign_in_try_account (account_key, tried_at),
    KEY staff_sign_in_try_address (address, tried_at)
);
