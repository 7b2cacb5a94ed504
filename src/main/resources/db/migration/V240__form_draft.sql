-- What somebody had filled in when their session was over, so that nothing is typed twice. Sealed; theirs by a cookie of this browser and by who they
-- are; forgotten after an hour. Never a password or a code.
CREATE TABLE form_draft (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    browser_hash BINARY(32)   NOT NULL,
    person_id    BIGINT       NOT NULL COMMENT 'whose session had ended',
    page         VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    answers      BLOB         NOT NULL COMMENT 'AES-GCM',
    expires_at   DATETIME(6)  NOT NULL COMMENT 'UTC',
    CONSTRAINT form_draft_browser UNIQUE (browser_hash),
    KEY form_draft_over (expires_at),
    CONSTRAINT form_draft_person FOREIGN KEY (person_id) REFERENCES person (id)
);
