-- How much of each kind a run has removed so far.
CREATE TABLE retention_removed (
    run_id  BIGINT      NOT NULL,
    kind    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    removed BIGINT      NOT NULL,
    PRIMARY KEY (run_id, kind),
    CONSTRAINT retention_removed_run FOREIGN KEY (run_id) REFERENCES retention_run (id)
);
