-- Until now what came of a visit came of each of its works orders.
INSERT INTO attempt_outcome (attempt_id, works_order_id, appointment_id, outcome, counts, not_counted_because)
SELECT t.id, w.works_order_id, t.appointment_id, t.outcome, t.counts, t.not_counted_because
FROM visit_attempt t JOIN appointment_work w ON w.appointment_id = t.appointment_id;
