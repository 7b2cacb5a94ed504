-- What is over is found by its age, a thousand at a time.
CREATE INDEX signed_in_session_age ON signed_in_session (last_used_at);
