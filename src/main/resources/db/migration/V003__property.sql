CREATE TABLE property (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    uprn          VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    address_lines VARCHAR(500) NOT NULL COMMENT 'one line of the address a line',
    postcode      VARCHAR(10)  NOT NULL,
    patch         VARCHAR(60)  NULL,
    latitude      DOUBLE       NULL,
    longitude     DOUBLE       NULL,
    has_gas       BOOLEAN      NOT NULL,
    version       INT          NOT NULL,
    CONSTRAINT property_uprn UNIQUE (uprn)
);
