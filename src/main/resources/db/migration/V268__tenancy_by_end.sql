-- What is over is found by its age, a thousand at a time.
CREATE INDEX tenancy_end ON tenancy (end_date);
