-- The file while it waits or runs, in pieces, so that any server can read it without holding it. Removed when its run has ended.
CREATE TABLE import_piece (
    run_id  BIGINT     NOT NULL,
    number  INT        NOT NULL,
    content MEDIUMBLOB NOT NULL,
    PRIMARY KEY (run_id, number),
    CONSTRAINT import_piece_run FOREIGN KEY (run_id) REFERENCES import_run (id) ON DELETE CASCADE
);
