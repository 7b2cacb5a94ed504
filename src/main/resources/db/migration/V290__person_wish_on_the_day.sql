-- Whoever wishes it is reminded once more on the day of a visit.
ALTER TABLE person_wish ADD COLUMN on_the_day BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'a reminder some hours before each visit, too';
