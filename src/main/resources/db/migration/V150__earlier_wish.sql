-- Who wants to hear of a sooner time for a visit that stands. They are asked in the order of their ids: who joined first comes first.
CREATE TABLE earlier_wish (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    appointment_id BIGINT      NOT NULL,
    person_id      BIGINT      NOT NULL,
    first_date     DATE        NULL COMMENT 'the landlord''s local date; NULL: as soon as may be',
    parts          VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'codes of PartOfDay, comma between; each of them suits',
    visit_at       DATETIME(6) NOT NULL COMMENT 'UTC; when the visit was to be as this was said: a visit that is sooner by now has what was wished for',
    joined_at      DATETIME(6) NOT NULL COMMENT 'UTC',
    version        INT         NOT NULL,
    CONSTRAINT earlier_wish_once UNIQUE (appointment_id, person_id),
    KEY earlier_wish_of_person (person_id),
    CONSTRAINT earlier_wish_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT earlier_wish_person FOREIGN KEY (person_id) REFERENCES person (id)
);
