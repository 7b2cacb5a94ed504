-- When a kind of visit is offered. What ships for the known kinds stands in R__visit_types.sql; here it comes to those that are in the table already.
ALTER TABLE visit_type
    ADD COLUMN lead_minutes   INT         NULL COMMENT 'how soon a tenant may choose it; NULL: doorstep.booking.lead' AFTER window_minutes,
    ADD COLUMN notice_minutes INT         NULL COMMENT 'notice of an imposed visit; NULL: doorstep.booking.notice' AFTER lead_minutes,
    ADD COLUMN offered_on     VARCHAR(20) NOT NULL DEFAULT 'NOT_BANK_HOLIDAYS' AFTER notice_minutes,
    ADD COLUMN early_months   SMALLINT    NOT NULL DEFAULT 0 COMMENT 'how long before its due date it may be done and keep its anniversary' AFTER offered_on,
    ADD CONSTRAINT visit_type_lead CHECK (lead_minutes >= 0),
    ADD CONSTRAINT visit_type_notice CHECK (notice_minutes >= 0),
    ADD CONSTRAINT visit_type_offered_on CHECK (offered_on IN ('ANY_DAY', 'NOT_BANK_HOLIDAYS', 'WORKING_DAYS')),
    ADD CONSTRAINT visit_type_early CHECK (early_months BETWEEN 0 AND 12);

UPDATE visit_type SET offered_on = 'ANY_DAY' WHERE code IN ('DAMP_INSPECTION', 'DAMP_TREATMENT');
UPDATE visit_type SET offered_on = 'WORKING_DAYS' WHERE code = 'TENANCY_VISIT';
UPDATE visit_type SET early_months = 2 WHERE code = 'GAS_SAFETY_CHECK';
