-- Beside what the works system tells, until when the law gives time; what counts as due is the earlier of both, for whoever reads the row.
ALTER TABLE works_order
    ADD COLUMN law_due_by DATE NULL COMMENT 'local; by legal_limit' AFTER due_by,
    ADD COLUMN due DATE GENERATED ALWAYS AS (COALESCE(LEAST(due_by, law_due_by), due_by, law_due_by)) STORED AFTER law_due_by;
