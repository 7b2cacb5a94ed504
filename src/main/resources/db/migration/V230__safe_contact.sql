-- A number of the person's own choice, at which alone they are written to, in their own words and in their own hours. What was set before
-- stays as a row that says when it stood, and nothing of what it was.
CREATE TABLE safe_contact (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id    BIGINT       NOT NULL,
    standing_for BIGINT       NULL COMMENT 'the person, while it stands; NULL once ended or replaced',
    value        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'a mobile as E.164',
    words        VARCHAR(160) NULL COMMENT 'as the person chose them; [day] and [time] are filled in',
    opens_at     CHAR(5)      CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'local, HH:MM: not before',
    closes_at    CHAR(5)      CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'local, HH:MM: not from then on; before opens_at where midnight lies between',
    set_at       DATETIME(6)  NOT NULL COMMENT 'UTC',
    set_by       VARCHAR(120) NOT NULL,
    ended_at     DATETIME(6)  NULL COMMENT 'UTC',
    ended_by     VARCHAR(120) NULL,
    version      INT          NOT NULL,
    CONSTRAINT safe_contact_standing UNIQUE (standing_for),
    KEY safe_contact_value (value),
    CONSTRAINT safe_contact_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT safe_contact_own CHECK (standing_for IS NULL OR standing_for = person_id),
    CONSTRAINT safe_contact_whole CHECK (
        standing_for IS NULL OR (value IS NOT NULL AND words IS NOT NULL AND opens_at IS NOT NULL AND closes_at IS NOT NULL)),
    CONSTRAINT safe_contact_forgotten CHECK (
        standing_for IS NOT NULL OR (value IS NULL AND words IS NULL AND opens_at IS NULL AND closes_at IS NULL)),
    CONSTRAINT safe_contact_ended CHECK ((standing_for IS NULL) = (ended_at IS NOT NULL)),
    CONSTRAINT safe_contact_ended_by CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
