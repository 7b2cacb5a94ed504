CREATE TABLE contact_point (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id     BIGINT       NOT NULL,
    kind          VARCHAR(10)  NOT NULL,
    value         VARCHAR(320) NOT NULL COMMENT 'a phone number as E.164 where it could be read',
    source        VARCHAR(20)  NOT NULL,
    usable        BOOLEAN      NOT NULL,
    safe          BOOLEAN      NOT NULL,
    position      SMALLINT     NOT NULL COMMENT 'the landlord''s order: the first usable one is used',
    CONSTRAINT contact_point_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT contact_point_kind CHECK (kind IN ('MOBILE', 'LANDLINE', 'EMAIL', 'POST')),
    CONSTRAINT contact_point_source CHECK (source IN ('HOUSING_SYSTEM', 'TENANT', 'ADVISER'))
);
