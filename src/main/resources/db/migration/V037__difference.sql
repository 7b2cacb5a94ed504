-- Where the housing system says one thing and a tenant or an adviser said another. Listed for a person to settle.
CREATE TABLE difference (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id  BIGINT       NOT NULL,
    field      VARCHAR(40)  NOT NULL,
    problem    VARCHAR(20)  NOT NULL,
    theirs     VARCHAR(320) NOT NULL COMMENT 'what the housing system says; empty where it must not be shown',
    ours       VARCHAR(320) NULL,
    found_at   DATETIME(6)  NOT NULL COMMENT 'UTC',
    state      VARCHAR(10)  NOT NULL,
    settled_at DATETIME(6)  NULL COMMENT 'UTC',
    settled_by VARCHAR(120) NULL,
    version    INT          NOT NULL,
    CONSTRAINT difference_once UNIQUE (person_id, field, theirs),
    KEY difference_open (state, id),
    CONSTRAINT difference_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT difference_problem CHECK (problem IN ('REPLACED', 'DIFFERS', 'UNSAFE', 'WITHDRAWN')),
    CONSTRAINT difference_state CHECK (state IN ('OPEN', 'KEPT', 'TAKEN', 'GONE')),
    CONSTRAINT difference_settled CHECK ((state = 'OPEN') = (settled_at IS NULL))
);
