ALTER TABLE operative
    ADD COLUMN photo_name CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'goes before photo_url' AFTER photo_url,
    ADD CONSTRAINT operative_photo_name FOREIGN KEY (photo_name) REFERENCES operative_photo (name);
