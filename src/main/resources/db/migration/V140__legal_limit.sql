-- How long the law gives for a visit, as data: for each nation, from the date on which the rule began. A rule is changed by one that begins later.
CREATE TABLE legal_limit (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    nation      VARCHAR(20)  NOT NULL,
    visit_type  VARCHAR(40)  NOT NULL,
    starts_from VARCHAR(20)  NOT NULL COMMENT 'what the clock runs from; AWARE: works_order.aware_at',
    from_date   DATE         NOT NULL COMMENT 'local; the first date on which a clock that starts is under this rule',
    amount      SMALLINT     NOT NULL,
    unit        VARCHAR(20)  NOT NULL COMMENT 'days are counted from the day after',
    source      VARCHAR(300) NOT NULL COMMENT 'the regulation, with its number',
    CONSTRAINT legal_limit_once UNIQUE (nation, visit_type, starts_from, from_date),
    CONSTRAINT legal_limit_visit_type FOREIGN KEY (visit_type) REFERENCES visit_type (code),
    CONSTRAINT legal_limit_nation CHECK (nation IN ('ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND')),
    CONSTRAINT legal_limit_starts_from CHECK (starts_from IN ('AWARE')),
    CONSTRAINT legal_limit_amount CHECK (amount > 0),
    CONSTRAINT legal_limit_unit CHECK (unit IN ('WORKING_DAYS', 'DAYS', 'HOURS'))
);
