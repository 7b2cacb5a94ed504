-- What we wrote last to a number is what a reply from it answers.
CREATE INDEX outbox_message_to ON outbox_message (recipient, id);
