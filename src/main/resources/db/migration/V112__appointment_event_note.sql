-- Why a visit came out as it did is told in a note, which may be longer than a reason to change one.
ALTER TABLE appointment_event MODIFY reason VARCHAR(1000) NULL;
