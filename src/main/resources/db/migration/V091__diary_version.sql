-- One number for the whole of an operative's diary: what was read of it under a number stands for as long as the number does.
-- Nothing refers to it, so that nobody waits for it but those who change that diary at the same moment.
CREATE TABLE diary_version (
    operative_id BIGINT NOT NULL PRIMARY KEY COMMENT 'operative.id; no row: never changed',
    version      BIGINT NOT NULL
);
