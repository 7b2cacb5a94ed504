CREATE TABLE operative (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    badge_number VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name         VARCHAR(200) NOT NULL,
    patch        VARCHAR(60)  NULL,
    employer     VARCHAR(120) NULL,
    gender       VARCHAR(40)  NULL COMMENT 'only if they chose to say',
    photo_url    VARCHAR(500) NULL,
    languages    VARCHAR(300) NOT NULL COMMENT 'codes, comma between',
    latitude     DOUBLE       NULL,
    longitude    DOUBLE       NULL,
    version      INT          NOT NULL,
    CONSTRAINT operative_badge UNIQUE (badge_number)
);
