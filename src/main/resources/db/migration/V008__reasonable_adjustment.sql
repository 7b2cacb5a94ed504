CREATE TABLE reasonable_adjustment (
    id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT       NOT NULL,
    code      VARCHAR(60)  NOT NULL,
    note      VARCHAR(500) NULL,
    CONSTRAINT reasonable_adjustment_once UNIQUE (person_id, code),
    CONSTRAINT reasonable_adjustment_person FOREIGN KEY (person_id) REFERENCES person (id)
);
