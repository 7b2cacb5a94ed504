-- What is over is found by its age, a thousand at a time.
CREATE INDEX password_try_age ON password_try (tried_at);
