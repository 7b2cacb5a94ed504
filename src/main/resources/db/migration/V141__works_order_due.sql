-- Beside what the works system tells, until when the law gives time; what counts as due is the earlier of both, for whoever reads the row.
-- Not a generated column: with one, MariaDB 11.4 gives another CHECKSUM TABLE for the same rows.
ALTER TABLE works_order
    ADD COLUMN law_due_by DATE NULL COMMENT 'local; by legal_limit' AFTER due_by,
    ADD COLUMN due DATE NULL COMMENT 'local; the earlier of due_by and law_due_by' AFTER law_due_by;

UPDATE works_order SET due = due_by;

ALTER TABLE works_order
    ADD CONSTRAINT works_order_due CHECK (due <=> COALESCE(LEAST(due_by, law_due_by), due_by, law_due_by));
