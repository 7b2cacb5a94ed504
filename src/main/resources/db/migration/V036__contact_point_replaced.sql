-- A contact point that a tenant or an adviser replaced stays as a mark, so that no load can bring it back.
ALTER TABLE contact_point
    ADD COLUMN replaced_at DATETIME(6) NULL COMMENT 'UTC',
    ADD CONSTRAINT contact_point_replaced CHECK (replaced_at IS NULL OR usable = FALSE);
