-- The kind of visit that ships as private: whoever changes a lock may be shutting somebody out. Its name comes after R__visit_types.sql. Whether it
-- is private, and on which days it is offered, is the landlord's to change once it has come in.
INSERT INTO visit_type (code, name, window_minutes, offered_on, early_months, asked_for_by_law, private_by_default, short_reason, purpose, if_it_is_missed, our_duty, your_part, power_and_water, what_to_prepare) VALUES
('LOCK_CHANGE', 'Lock change', 30, 'ANY_DAY', 0, FALSE, TRUE,
 'To fit a new lock and give you the keys.',
 'We take the old lock out, fit a new one, and give the new keys to you.',
 'Old keys would still open your door.',
 'We want you to be safe in your own home.',
 'Please be at home, so that we can give the keys to you.',
 'The power and water stay on.',
 'If you can, have something to hand that shows who you are.')
ON DUPLICATE KEY UPDATE name = VALUES(name), window_minutes = VALUES(window_minutes), asked_for_by_law = VALUES(asked_for_by_law),
 short_reason = VALUES(short_reason), purpose = VALUES(purpose), if_it_is_missed = VALUES(if_it_is_missed), our_duty = VALUES(our_duty),
 your_part = VALUES(your_part), power_and_water = VALUES(power_and_water), what_to_prepare = VALUES(what_to_prepare);
