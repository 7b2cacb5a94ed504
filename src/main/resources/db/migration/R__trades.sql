-- How tenants are told who comes, for the trades that most landlords have. A landlord's other codes join as they are met.
INSERT INTO trade (code, title) VALUES
('GAS', 'gas engineer'),
('ELECTRICAL', 'electrician'),
('PLUMBING', 'plumber'),
('JOINERY', 'joiner'),
('SURVEYING', 'surveyor'),
('HOUSING', 'housing officer'),
('DECORATING', 'decorator'),
('ROOFING', 'roofer')
ON DUPLICATE KEY UPDATE title = VALUES(title);
