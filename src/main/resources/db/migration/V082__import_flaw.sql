-- What must be mended in a file, row by row. Kept 90 days: it quotes what stood there.
CREATE TABLE import_flaw (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    run_id      BIGINT       NOT NULL,
    line        BIGINT       NOT NULL,
    column_name VARCHAR(60)  NOT NULL COMMENT 'empty where the whole row is meant',
    value       VARCHAR(100) NOT NULL COMMENT 'cut',
    mend        VARCHAR(600) NOT NULL,
    refused     BOOLEAN      NOT NULL COMMENT 'whether the row was left out because of it',
    KEY import_flaw_of_run (run_id, id),
    CONSTRAINT import_flaw_run FOREIGN KEY (run_id) REFERENCES import_run (id) ON DELETE CASCADE
);
