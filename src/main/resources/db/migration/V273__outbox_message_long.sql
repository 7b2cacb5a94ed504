-- An answer to a complaint by email may be 4,000 characters, and what stands around it.
ALTER TABLE outbox_message
    MODIFY COLUMN body VARCHAR(6000) NOT NULL COMMENT 'a secret (a code, a link) stands as {secret}';

ALTER TABLE simulated_message
    MODIFY COLUMN body VARCHAR(6000) NOT NULL;
