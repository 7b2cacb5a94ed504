-- What is over is found by its age, a thousand at a time.
CREATE INDEX outbox_message_age ON outbox_message (created_at);
