-- Who of the staff is signed in, as signed_in_session says it of tenants.
CREATE TABLE staff_session (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    token_hash   BINARY(32)  NOT NULL,
    staff_id     BIGINT      NOT NULL,
    started_at   DATETIME(6) NOT NULL COMMENT 'UTC',
    last_used_at DATETIME(6) NOT NULL COMMENT 'UTC',
    ended_at     DATETIME(6) NULL COMMENT 'UTC',
    CONSTRAINT staff_session_token UNIQUE (token_hash),
    KEY staff_session_open (staff_id, ended_at),
    CONSTRAINT staff_session_staff FOREIGN KEY (staff_id) REFERENCES staff_account (id)
);
