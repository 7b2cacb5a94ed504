-- A sooner time that is held for those who were asked whether they want it. The hold's owner is "earlier:" and the offer's key.
CREATE TABLE earlier_offer (
    id               BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    offer_key        CHAR(22)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hold_key         CHAR(22)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    earliest_arrival DATETIME(6) NOT NULL COMMENT 'UTC',
    latest_arrival   DATETIME(6) NOT NULL COMMENT 'UTC',
    made_at          DATETIME(6) NOT NULL COMMENT 'UTC',
    held_until       DATETIME(6) NOT NULL COMMENT 'UTC',
    state            VARCHAR(10) NOT NULL,
    settled_at       DATETIME(6) NULL COMMENT 'UTC; when the time was given back, or the rest were told that somebody else has it',
    version          INT         NOT NULL,
    CONSTRAINT earlier_offer_key UNIQUE (offer_key),
    KEY earlier_offer_unsettled (settled_at, held_until),
    CONSTRAINT earlier_offer_state CHECK (state IN ('OPEN', 'TAKEN', 'ENDED')),
    CONSTRAINT earlier_offer_open CHECK (state <> 'OPEN' OR settled_at IS NULL)
);
-- One tenant who was asked. Nobody is asked twice on one day, and one yes alone wins an offer.
CREATE TABLE earlier_ask (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    offer_id       BIGINT      NOT NULL,
    appointment_id BIGINT      NOT NULL,
    person_id      BIGINT      NOT NULL,
    change_number  INT         NOT NULL COMMENT 'the promise that would be given up; a later change ends the question',
    token_hash     BINARY(32)  NOT NULL COMMENT 'of the link in the message; the token itself is kept nowhere',
    asked_at       DATETIME(6) NOT NULL COMMENT 'UTC',
    asked_on       DATE        NOT NULL COMMENT 'the landlord''s local date',
    answer         VARCHAR(10) NULL COMMENT 'NULL: none yet',
    yes_to         BIGINT      NULL COMMENT 'the offer, where the answer is YES',
    answered_at    DATETIME(6) NULL COMMENT 'UTC',
    version        INT         NOT NULL,
    CONSTRAINT earlier_ask_token UNIQUE (token_hash),
    CONSTRAINT earlier_ask_once_a_day UNIQUE (person_id, asked_on),
    CONSTRAINT earlier_ask_first_yes UNIQUE (yes_to),
    CONSTRAINT earlier_ask_offer FOREIGN KEY (offer_id) REFERENCES earlier_offer (id),
    CONSTRAINT earlier_ask_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT earlier_ask_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT earlier_ask_answer CHECK (answer IN ('YES', 'NO', 'MISSED', 'GONE')),
    CONSTRAINT earlier_ask_answered CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CONSTRAINT earlier_ask_yes CHECK ((COALESCE(answer, '') = 'YES') = (yes_to IS NOT NULL)),
    CONSTRAINT earlier_ask_yes_to_own CHECK (yes_to IS NULL OR yes_to = offer_id)
);
