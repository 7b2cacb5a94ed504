-- What the adjustments that ship with Doorstep ask for, after the MHCLG and HACT person-alert codes. A landlord adds its own codes.
-- FIXED_TIME: a window of 15 minutes. NOT_BEFORE, NOT_AFTER: a local time, HH:MM, for the whole window. GENDER: of every operative who
-- comes. CREW: how many come together. JOINT_WITH: a trade of somebody who comes too. NAMED: badge number of who leads.
INSERT INTO adjustment_rule (code, effect, value) VALUES
('FIXED_TIME', 'FIXED_TIME', NULL),
('NOT_BEFORE', 'NOT_BEFORE', NULL),
('NOT_BEFORE_10', 'NOT_BEFORE', '10:00'),
('NOT_AFTER', 'NOT_AFTER', NULL),
('FEMALE_OPERATIVE', 'GENDER', 'FEMALE'),
('TWO_OPERATIVES', 'CREW', '2'),
('JOINT_VISIT', 'JOINT_WITH', 'HOUSING'),
('NAMED_OPERATIVE', 'NAMED', NULL)
ON DUPLICATE KEY UPDATE effect = VALUES(effect), value = VALUES(value);
