-- Up to which moment a tenant has said that they read their messages; what is later is new to them. Only a press of a button moves it.
CREATE TABLE message_mark (
    person_id  BIGINT      NOT NULL PRIMARY KEY,
    read_until DATETIME(6) NOT NULL COMMENT 'UTC',
    CONSTRAINT message_mark_person FOREIGN KEY (person_id) REFERENCES person (id)
);
