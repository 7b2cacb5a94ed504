CREATE TABLE next_of_kin (
    id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT       NOT NULL,
    name      VARCHAR(200) NOT NULL,
    relation  VARCHAR(100) NOT NULL,
    kind      VARCHAR(10)  NOT NULL,
    value     VARCHAR(320) NOT NULL,
    purpose   VARCHAR(300) NULL,
    CONSTRAINT next_of_kin_person FOREIGN KEY (person_id) REFERENCES person (id)
);
