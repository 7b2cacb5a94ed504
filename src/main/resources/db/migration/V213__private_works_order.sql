-- A job of which one tenant alone is told. Whatever visit serves it is private too.
ALTER TABLE works_order
    ADD COLUMN private_to BIGINT NULL COMMENT 'the only tenant who may see it; NULL: as its visit type says',
    ADD CONSTRAINT works_order_private_to FOREIGN KEY (private_to) REFERENCES person (id);
