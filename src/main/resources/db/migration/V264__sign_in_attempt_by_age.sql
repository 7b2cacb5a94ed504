-- What is over is found by its age, a thousand at a time.
CREATE INDEX sign_in_attempt_age ON sign_in_attempt (asked_at);
