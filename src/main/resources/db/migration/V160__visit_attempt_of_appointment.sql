-- For foreign keys that name an attempt together with its appointment.
ALTER TABLE visit_attempt ADD CONSTRAINT visit_attempt_of_appointment UNIQUE (id, appointment_id);
