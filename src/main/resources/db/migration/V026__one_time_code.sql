-- A six-digit code, one per matching person, kept as a salted keyed hash.
CREATE TABLE one_time_code (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    attempt_id BIGINT      NOT NULL,
    person_id  BIGINT      NULL COMMENT 'nobody where the details matched nobody: the work is the same',
    tenancy_id BIGINT      NULL,
    salt       BINARY(16)  NOT NULL,
    code_hash  BINARY(32)  NOT NULL,
    used_at    DATETIME(6) NULL COMMENT 'UTC',
    KEY one_time_code_of_attempt (attempt_id),
    CONSTRAINT one_time_code_attempt FOREIGN KEY (attempt_id) REFERENCES sign_in_attempt (id),
    CONSTRAINT one_time_code_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT one_time_code_tenancy FOREIGN KEY (tenancy_id) REFERENCES tenancy (id)
);
