CREATE TABLE operative_registration (
    operative_id BIGINT       NOT NULL,
    scheme       VARCHAR(60)  NOT NULL,
    number       VARCHAR(60)  NOT NULL,
    categories   VARCHAR(300) NOT NULL COMMENT 'comma between',
    PRIMARY KEY (operative_id, scheme, number),
    CONSTRAINT operative_registration_operative FOREIGN KEY (operative_id) REFERENCES operative (id)
);
