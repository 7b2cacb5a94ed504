-- Someone gave a rent account number and a date of birth. Made alike for match and miss; bound to the browser that asked.
CREATE TABLE sign_in_attempt (
    id               BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    browser_hash     BINARY(32)  NOT NULL,
    rent_account_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_at         DATETIME(6) NOT NULL COMMENT 'UTC',
    expires_at       DATETIME(6) NOT NULL COMMENT 'UTC',
    wrong_codes      SMALLINT    NOT NULL,
    version          INT         NOT NULL,
    CONSTRAINT sign_in_attempt_browser UNIQUE (browser_hash),
    KEY sign_in_attempt_recent (rent_account_key, asked_at)
);
