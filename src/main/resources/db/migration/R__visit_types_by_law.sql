-- How long the law gives, as far as it can be worked out from when the landlord became aware. Its name comes after R__visit_types.sql, which it
-- refers to. Not here, since no works order tells when the investigation ended: the summary in writing (3 working days), making safe (5 working
-- days) and further work (12 weeks) of SI 2025/1042. Nor the annual gas and five-yearly electrical check: their due date comes with the order.
INSERT INTO legal_limit (nation, visit_type, starts_from, from_date, amount, unit, source) VALUES
('ENGLAND', 'DAMP_INSPECTION', 'AWARE', '2025-10-27', 10, 'WORKING_DAYS',
 'Hazards in Social Housing (Prescribed Requirements) (England) Regulations 2025 (SI 2025/1042), regulation 6')
ON DUPLICATE KEY UPDATE amount = VALUES(amount), unit = VALUES(unit), source = VALUES(source);
