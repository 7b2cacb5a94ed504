-- The answers of somebody who is creating an account, one question a page. Sealed; bound to the browser; forgotten after an hour.
CREATE TABLE sign_up_draft (
    id           BIGINT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
    browser_hash BINARY(32)      NOT NULL,
    answers      VARBINARY(2000) NOT NULL COMMENT 'AES-GCM',
    expires_at   DATETIME(6)     NOT NULL COMMENT 'UTC',
    version      INT             NOT NULL,
    CONSTRAINT sign_up_draft_browser UNIQUE (browser_hash),
    KEY sign_up_draft_over (expires_at)
);
