-- What must be told, written in the transaction of the business fact. The row moves from WAITING to SENT; one per subject, purpose, version and person.
CREATE TABLE outbox_message (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    message_key    VARCHAR(120)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'subject/purpose/version/person: the same fact is told once',
    about          VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'reference of the appointment it is about',
    purpose        VARCHAR(40)   NOT NULL,
    kind           VARCHAR(10)   NOT NULL,
    recipient      VARCHAR(320)  NOT NULL,
    subject        VARCHAR(200)  NULL,
    body           VARCHAR(2000) NOT NULL COMMENT 'a secret (a code, a link) stands as {secret}',
    sealed_secret  VARBINARY(400) NULL COMMENT 'AES-GCM; erased once sent',
    state          VARCHAR(10)   NOT NULL,
    attempts       SMALLINT      NOT NULL,
    due_at         DATETIME(6)   NOT NULL COMMENT 'UTC; not before this',
    give_up_at     DATETIME(6)   NOT NULL COMMENT 'UTC; worth nothing after this',
    created_at     DATETIME(6)   NOT NULL COMMENT 'UTC',
    sent_at        DATETIME(6)   NULL COMMENT 'UTC',
    version        INT           NOT NULL,
    CONSTRAINT outbox_message_once UNIQUE (message_key),
    KEY outbox_message_due (state, due_at),
    KEY outbox_message_about (about),
    CONSTRAINT outbox_message_state CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'FAILED', 'LAPSED'))
);
