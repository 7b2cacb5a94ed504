ALTER TABLE reasonable_adjustment
    ADD COLUMN source VARCHAR(20) NOT NULL DEFAULT 'HOUSING_SYSTEM',
    ADD CONSTRAINT reasonable_adjustment_source CHECK (source IN ('HOUSING_SYSTEM', 'TENANT', 'ADVISER'));
