-- One operative's day. Its row is the lock that guards the day's plan; its version grows with every change of the plan.
CREATE TABLE working_day (
    id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    operative_id BIGINT NOT NULL,
    work_date    DATE   NOT NULL COMMENT 'the landlord''s local date',
    version      INT    NOT NULL,
    CONSTRAINT working_day_once UNIQUE (operative_id, work_date),
    CONSTRAINT working_day_operative FOREIGN KEY (operative_id) REFERENCES operative (id)
);
