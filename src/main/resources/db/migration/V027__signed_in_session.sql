-- Who is signed in lives here, not in a server: an opaque cookie, stored hashed.
CREATE TABLE signed_in_session (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    token_hash   BINARY(32)  NOT NULL,
    person_id    BIGINT      NOT NULL,
    tenancy_id   BIGINT      NOT NULL,
    started_at   DATETIME(6) NOT NULL COMMENT 'UTC',
    last_used_at DATETIME(6) NOT NULL COMMENT 'UTC',
    ended_at     DATETIME(6) NULL COMMENT 'UTC',
    CONSTRAINT signed_in_session_token UNIQUE (token_hash),
    KEY signed_in_session_person (person_id),
    CONSTRAINT signed_in_session_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT signed_in_session_tenancy FOREIGN KEY (tenancy_id) REFERENCES tenancy (id)
);
