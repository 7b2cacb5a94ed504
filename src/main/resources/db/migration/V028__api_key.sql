CREATE TABLE api_key (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name       VARCHAR(120) NOT NULL,
    key_hash   BINARY(32)   NOT NULL,
    scopes     VARCHAR(60)  NOT NULL COMMENT 'IMPORT, BOOK, READ; comma between',
    created_at DATETIME(6)  NOT NULL COMMENT 'UTC',
    ended_at   DATETIME(6)  NULL COMMENT 'UTC',
    CONSTRAINT api_key_hash UNIQUE (key_hash)
);
