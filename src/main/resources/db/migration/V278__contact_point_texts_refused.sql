-- A mobile whose person told their carrier that they want no texts from our number: it can be rung, and is not texted.
ALTER TABLE contact_point
    ADD COLUMN texts_refused_at DATETIME(6) NULL COMMENT 'UTC',
    ADD CONSTRAINT contact_point_texts_refused CHECK (texts_refused_at IS NULL OR kind = 'MOBILE');
