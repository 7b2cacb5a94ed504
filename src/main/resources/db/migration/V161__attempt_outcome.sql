-- What came of each works order of an appointment at the door: one outcome for each attempt and works order, and only for a works order that
-- the appointment serves. Insert-only.
CREATE TABLE attempt_outcome (
    attempt_id          BIGINT        NOT NULL,
    works_order_id      BIGINT        NOT NULL,
    appointment_id      BIGINT        NOT NULL COMMENT 'of the attempt, and of the works order: both foreign keys name it',
    outcome             VARCHAR(24)   NOT NULL,
    note                VARCHAR(1000) NULL COMMENT 'about this works order alone',
    counts              BOOLEAN       NOT NULL COMMENT 'as a missed appointment for this works order',
    not_counted_because VARCHAR(24)   NULL COMMENT 'of a missed works order that does not count',
    PRIMARY KEY (attempt_id, works_order_id),
    CONSTRAINT attempt_outcome_attempt FOREIGN KEY (attempt_id, appointment_id) REFERENCES visit_attempt (id, appointment_id),
    CONSTRAINT attempt_outcome_work FOREIGN KEY (appointment_id, works_order_id) REFERENCES appointment_work (appointment_id, works_order_id),
    CONSTRAINT attempt_outcome_outcome CHECK (outcome IN ('COMPLETED', 'FURTHER_VISIT', 'MISSED', 'REFUSED', 'LANDLORD_FAILED')),
    CONSTRAINT attempt_outcome_counts CHECK (NOT counts OR outcome = 'MISSED' AND not_counted_because IS NULL)
);
