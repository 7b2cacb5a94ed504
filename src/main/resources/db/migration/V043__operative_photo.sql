-- The picture of an operative: small, drawn anew from what was sent, without what the camera noted of place and time. A new picture has a
-- new name, so browsers may keep one for good.
CREATE TABLE operative_photo (
    name     CHAR(22)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT '128 random bits: whoever has not seen it cannot guess it',
    jpeg     MEDIUMBLOB  NOT NULL,
    drawn_at DATETIME(6) NOT NULL COMMENT 'UTC'
);
