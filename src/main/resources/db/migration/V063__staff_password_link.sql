-- A link with which somebody sets their password, once. A new one ends those before it.
CREATE TABLE staff_password_link (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    staff_id   BIGINT      NOT NULL,
    token_hash BINARY(32)  NOT NULL,
    expires_at DATETIME(6) NOT NULL COMMENT 'UTC',
    ended_at   DATETIME(6) NULL COMMENT 'UTC: used, or replaced by a newer one',
    CONSTRAINT staff_password_link_token UNIQUE (token_hash),
    KEY staff_password_link_open (staff_id, ended_at),
    CONSTRAINT staff_password_link_staff FOREIGN KEY (staff_id) REFERENCES staff_account (id)
);
