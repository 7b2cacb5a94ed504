-- A visit that one person of a home keeps to themselves: no other tenant of it finds it, and nobody else is told of it.
ALTER TABLE appointment
    ADD COLUMN private_to BIGINT NULL COMMENT 'the only tenant who may see it; NULL: all of the home',
    ADD CONSTRAINT appointment_private_to FOREIGN KEY (private_to) REFERENCES person (id),
    ADD CONSTRAINT appointment_private_is_theirs CHECK (private_to IS NULL OR booked_for IS NOT NULL AND booked_for = private_to);
