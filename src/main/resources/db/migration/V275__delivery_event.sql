-- What was handed to a provider, and all that it told of it since, as it came. Insert-only: with the notice it proves what somebody was told, after the
-- text itself is gone.
CREATE TABLE delivery_event (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    provider    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    provider_id VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state       VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'HANDED is ours: the provider took it',
    error       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    told_at     DATETIME(6)  NOT NULL COMMENT 'UTC',
    message_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of HANDED: which message',
    kind        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of HANDED: by which way',
    number_end  VARCHAR(3)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of a text that was HANDED: how its number ends',
    KEY delivery_event_of (provider, provider_id),
    KEY delivery_event_message (message_key),
    KEY delivery_event_age (told_at),
    CONSTRAINT delivery_event_state CHECK (state IN ('HANDED', 'QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'UNDELIVERED', 'FAILED')),
    CONSTRAINT delivery_event_handed CHECK ((state = 'HANDED') = (message_key IS NOT NULL) AND (state = 'HANDED') = (kind IS NOT NULL)
        AND (number_end IS NULL OR kind = 'TEXT'))
);
