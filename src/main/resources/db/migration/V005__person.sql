CREATE TABLE person (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_reference VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    full_name        VARCHAR(200) NOT NULL,
    title            VARCHAR(40)  NULL,
    date_of_birth    DATE         NOT NULL,
    version          INT          NOT NULL,
    CONSTRAINT person_reference UNIQUE (person_reference)
);
