-- A call that another system may send twice and that is carried out once: its Idempotency-Key, and the answer while it is kept.
-- The unique key decides between servers. Whoever takes a call over replaces its row, so an id belongs to one run alone.
CREATE TABLE idempotent_call (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    api_key_id      BIGINT        NOT NULL,
    idempotency_key VARCHAR(200)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fingerprint     BINARY(32)    NOT NULL COMMENT 'SHA-256 of method, address and body',
    made_at         DATETIME(6)   NOT NULL COMMENT 'UTC; kept for 24 hours from then',
    alive_until     DATETIME(6)   NOT NULL COMMENT 'UTC; put off while its server lives; later another may take it over',
    status          SMALLINT      NULL COMMENT 'of the answer; NULL while it runs',
    headers         VARCHAR(2000) NULL COMMENT 'one a line, name: value',
    body            MEDIUMBLOB    NULL,
    CONSTRAINT idempotent_call_once UNIQUE (api_key_id, idempotency_key),
    KEY idempotent_call_by_age (made_at),
    CONSTRAINT idempotent_call_api_key FOREIGN KEY (api_key_id) REFERENCES api_key (id)
);
