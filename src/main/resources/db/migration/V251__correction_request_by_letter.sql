-- A sign-up check may also end with a letter with a code: then the letter proves who it is, and staff need not.
ALTER TABLE correction_request
    DROP CONSTRAINT correction_request_state,
    ADD CONSTRAINT correction_request_known_state CHECK (state IN ('OPEN', 'ACCEPTED', 'REFUSED', 'POSTED')),
    ADD CONSTRAINT correction_request_posted CHECK (state <> 'POSTED' OR person_id IS NOT NULL);
