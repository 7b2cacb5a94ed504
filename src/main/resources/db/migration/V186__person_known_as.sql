-- Other names that somebody is known by, found right by a member of staff: they too let the person in.
CREATE TABLE person_known_as (
    person_id BIGINT       NOT NULL,
    name      VARCHAR(200) NOT NULL,
    added_at  DATETIME(6)  NOT NULL COMMENT 'UTC',
    added_by  VARCHAR(120) NOT NULL,
    PRIMARY KEY (person_id, name),
    CONSTRAINT person_known_as_person FOREIGN KEY (person_id) REFERENCES person (id)
);
