-- What is over is found by its age, a thousand at a time.
CREATE INDEX visit_link_age ON visit_link (ends_at);
