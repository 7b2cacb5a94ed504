CREATE TABLE tenancy (
    id                  BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    rent_account_number VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'as the landlord writes it',
    rent_account_key    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'letters and digits alone, upper case: what people type is matched by this',
    property_id         BIGINT      NOT NULL,
    start_date          DATE        NOT NULL,
    end_date            DATE        NULL,
    version             INT         NOT NULL,
    CONSTRAINT tenancy_rent_account UNIQUE (rent_account_key),
    CONSTRAINT tenancy_of_property FOREIGN KEY (property_id) REFERENCES property (id),
    CONSTRAINT tenancy_dates CHECK (end_date IS NULL OR end_date >= start_date)
);
