CREATE TABLE operative_trade (
    trade_code   VARCHAR(40) NOT NULL,
    operative_id BIGINT      NOT NULL,
    PRIMARY KEY (trade_code, operative_id),
    KEY operative_trade_by_operative (operative_id),
    CONSTRAINT operative_trade_trade FOREIGN KEY (trade_code) REFERENCES trade (code),
    CONSTRAINT operative_trade_operative FOREIGN KEY (operative_id) REFERENCES operative (id)
);
