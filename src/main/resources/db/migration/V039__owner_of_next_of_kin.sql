-- One that a tenant withdrew, or who asked to be removed, stays as a mark, so that no load can bring them back.
ALTER TABLE next_of_kin
    ADD COLUMN source       VARCHAR(20) NOT NULL DEFAULT 'HOUSING_SYSTEM',
    ADD COLUMN withdrawn_at DATETIME(6) NULL COMMENT 'UTC',
    ADD CONSTRAINT next_of_kin_source CHECK (source IN ('HOUSING_SYSTEM', 'TENANT', 'ADVISER'));
