-- What a reasonable adjustment asks of the times and people that are offered. Data of the landlord's: a code without a rule changes neither.
CREATE TABLE adjustment_rule (
    code   VARCHAR(60) NOT NULL PRIMARY KEY COMMENT 'code of the adjustment',
    effect VARCHAR(20) NOT NULL,
    value  VARCHAR(60) NULL COMMENT 'NULL: it stands at the start of the adjustment''s note',
    CONSTRAINT adjustment_rule_effect CHECK (effect IN ('FIXED_TIME', 'NOT_BEFORE', 'NOT_AFTER', 'GENDER', 'CREW', 'JOINT_WITH', 'NAMED'))
);
CREATE INDEX works_order_after ON works_order (after_order);
