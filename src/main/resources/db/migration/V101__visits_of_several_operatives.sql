-- A visit may need several operatives in the same window. The appointment's own row has the one who leads; these are the others.
CREATE TABLE appointment_companion (
    appointment_id BIGINT   NOT NULL,
    operative_id   BIGINT   NOT NULL,
    working_day_id BIGINT   NOT NULL,
    minutes        SMALLINT NOT NULL COMMENT 'their own time on site',
    route_order    DOUBLE   NOT NULL COMMENT 'where the visit stands in their route',
    PRIMARY KEY (appointment_id, operative_id),
    KEY appointment_companion_of_day (working_day_id, appointment_id),
    CONSTRAINT appointment_companion_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT appointment_companion_operative FOREIGN KEY (operative_id) REFERENCES operative (id),
    CONSTRAINT appointment_companion_day FOREIGN KEY (working_day_id) REFERENCES working_day (id)
);
ALTER TABLE appointment
    ADD COLUMN seats SMALLINT NOT NULL DEFAULT 1 COMMENT 'how many operatives come; others than the first are in appointment_companion',
    ADD CONSTRAINT appointment_seats CHECK (seats BETWEEN 1 AND 12);
-- A hold has a row for each operative; the one without a lead is the hold itself.
ALTER TABLE slot_hold
    ADD COLUMN seats    SMALLINT NOT NULL DEFAULT 1,
    ADD COLUMN lead_key CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'key of the hold that this row belongs to',
    ADD KEY slot_hold_of_lead (lead_key);
