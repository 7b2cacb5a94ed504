-- The adjustments that ship with Doorstep, after the MHCLG and HACT person-alert codes. What they ask of a visit is in R__adjustment_rules.sql.
-- What whoever comes must know to be safe or to be let in is theirs to see; health and the choice of who comes are the office's alone, unless
-- the tenant says otherwise. Who sees it and whether it is offered are the landlord's to change once a kind has come in.
INSERT INTO adjustment_kind (code, name, about, kind_group, asks, seen_by, seen_by_chosen, offered, sort) VALUES
('KNOCK_LOUDLY_AND_WAIT', 'Knock loudly and wait', 'It takes me time to get to the door.', 'AT_THE_DOOR', 'NOTHING', 'OPERATIVE_ON_THE_DAY', FALSE, TRUE, 10),
('FLASHING_DOORBELL', 'I have a doorbell that flashes', 'Please press it, even if you hear nothing.', 'AT_THE_DOOR', 'NOTHING', 'OPERATIVE_ON_THE_DAY', FALSE, TRUE, 20),
('RING_FIRST', 'Ring me shortly before you arrive', '', 'AT_THE_DOOR', 'NOTHING', 'OPERATIVE_ON_THE_DAY', FALSE, TRUE, 30),
('FIXED_TIME', 'I need to know the exact time', 'We promise a time to within 15 minutes.', 'WHEN', 'NOTHING', 'OFFICE', FALSE, TRUE, 110),
('NOT_BEFORE', 'Not before a time of day', 'We ask you which.', 'WHEN', 'TIME', 'OFFICE', FALSE, TRUE, 120),
('NOT_BEFORE_10', 'Not before 10am', '', 'WHEN', 'NOTHING', 'OFFICE', FALSE, FALSE, 125),
('NOT_AFTER', 'Not after a time of day', 'We ask you which.', 'WHEN', 'TIME', 'OFFICE', FALSE, TRUE, 130),
('FEMALE_OPERATIVE', 'Only women to visit', '', 'WHO', 'NOTHING', 'OFFICE', FALSE, TRUE, 210),
('TWO_OPERATIVES', 'Two people to come together', '', 'WHO', 'NOTHING', 'OFFICE', FALSE, TRUE, 220),
('JOINT_VISIT', 'My housing officer to come too', '', 'WHO', 'NOTHING', 'OFFICE', FALSE, TRUE, 230),
('NAMED_OPERATIVE', 'Somebody who came before', 'We ask you who.', 'WHO', 'BADGE', 'OFFICE', FALSE, TRUE, 240),
('WHEELCHAIR', 'I use a wheelchair', '', 'AT_HOME', 'NOTHING', 'OPERATIVE_ON_THE_DAY', TRUE, TRUE, 310),
('PETS', 'There is a pet in my home', '', 'AT_HOME', 'NOTHING', 'OPERATIVE_ON_THE_DAY', FALSE, TRUE, 320),
('OXYGEN', 'There is oxygen in my home', 'Whoever visits must know, to work safely.', 'AT_HOME', 'NOTHING', 'OPERATIVE_ON_THE_DAY', FALSE, TRUE, 330),
('HOARDING_SUPPORT', 'My home is very full, and I would like support', '', 'AT_HOME', 'NOTHING', 'OFFICE', TRUE, TRUE, 340),
('HEALTH_CHANGES', 'My health changes from day to day', 'I may have to change a visit late.', 'AT_HOME', 'NOTHING', 'OFFICE', TRUE, TRUE, 350),
('INTERPRETER', 'I need an interpreter', 'We ask you for which language.', 'TALKING', 'LANGUAGE', 'OPERATIVE_ON_THE_DAY', FALSE, TRUE, 410),
('IN_WRITING', 'Remind me in writing', 'I forget what I am told on the phone.', 'TALKING', 'NOTHING', 'OFFICE', TRUE, TRUE, 420),
('STEP_BY_STEP', 'Tell me what you will do before you do it', '', 'TALKING', 'NOTHING', 'OPERATIVE_ON_THE_DAY', TRUE, TRUE, 430),
('TWO_TO_TALK_TO', 'Somebody will be with me', 'Please speak with both of us.', 'TALKING', 'NOTHING', 'OPERATIVE_ON_THE_DAY', TRUE, TRUE, 440),
('NO_TEXTS', 'Please do not text me', 'We write an email, or ring you.', 'TALKING', 'NOTHING', 'OFFICE', FALSE, TRUE, 424),
('RING_INSTEAD', 'Ring me instead of writing', 'We ring you before a visit.', 'TALKING', 'NOTHING', 'OFFICE', FALSE, TRUE, 426),
('LARGE_PRINT', 'Letters in large print', '', 'TALKING', 'NOTHING', 'OFFICE', FALSE, FALSE, 450),
('ANYTHING_ELSE', 'Anything else we should know', 'You tell us in your own words.', 'ELSE', 'WORDS', 'OFFICE', TRUE, TRUE, 910)
ON DUPLICATE KEY UPDATE name = VALUES(name), about = VALUES(about), kind_group = VALUES(kind_group), asks = VALUES(asks), sort = VALUES(sort);
