-- Where a visit takes place, as it was known when it was promised, and where it stands in the route of its day: after every visit of a smaller
-- number. Only the order of these numbers counts; one that is put between two others takes a number between theirs.
ALTER TABLE appointment
    ADD COLUMN latitude    DOUBLE NULL COMMENT 'WGS 84 degrees',
    ADD COLUMN longitude   DOUBLE NULL,
    ADD COLUMN route_order DOUBLE NOT NULL DEFAULT 0;
UPDATE appointment a JOIN property p ON p.id = a.property_id
   SET a.latitude = p.latitude, a.longitude = p.longitude, a.route_order = UNIX_TIMESTAMP(a.earliest_arrival) / 60;
ALTER TABLE slot_hold
    ADD COLUMN latitude    DOUBLE NULL COMMENT 'WGS 84 degrees',
    ADD COLUMN longitude   DOUBLE NULL,
    ADD COLUMN route_order DOUBLE NOT NULL DEFAULT 0;
UPDATE slot_hold SET route_order = UNIX_TIMESTAMP(earliest_arrival) / 60;
