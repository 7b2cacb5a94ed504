-- The works orders an appointment serves. One open appointment per works order: open_order repeats works_order_id while the
-- appointment is open and is NULL afterwards, and is unique.
CREATE TABLE appointment_work (
    appointment_id BIGINT NOT NULL,
    works_order_id BIGINT NOT NULL,
    open_order     BIGINT NULL,
    PRIMARY KEY (appointment_id, works_order_id),
    CONSTRAINT appointment_work_one_open UNIQUE (open_order),
    CONSTRAINT appointment_work_marker CHECK (open_order IS NULL OR open_order = works_order_id),
    CONSTRAINT appointment_work_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT appointment_work_order FOREIGN KEY (works_order_id) REFERENCES works_order (id)
);
