-- Somebody who was erased: a load brings nothing of them back.
ALTER TABLE person ADD COLUMN erased_at DATETIME(6) NULL COMMENT 'UTC';
