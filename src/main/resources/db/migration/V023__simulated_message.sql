-- The simulated phones and mailboxes of the local run. Empty, and unreachable, everywhere else.
CREATE TABLE simulated_message (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    message_key VARCHAR(120)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind        VARCHAR(10)   NOT NULL,
    recipient   VARCHAR(320)  NOT NULL,
    subject     VARCHAR(200)  NULL,
    body        VARCHAR(2000) NOT NULL,
    received_at DATETIME(6)   NOT NULL COMMENT 'UTC',
    CONSTRAINT simulated_message_once UNIQUE (message_key),
    KEY simulated_message_newest (received_at)
);
