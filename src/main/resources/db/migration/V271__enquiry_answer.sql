-- What we answered, in order. Of two colleagues who answer at once one is second, and told so.
CREATE TABLE enquiry_answer (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    enquiry_id  BIGINT        NOT NULL,
    number      INT           NOT NULL COMMENT 'the first is 1',
    words       VARCHAR(1500) NOT NULL,
    answered_at DATETIME(6)   NOT NULL COMMENT 'UTC',
    answered_by VARCHAR(120)  NOT NULL,
    CONSTRAINT enquiry_answer_in_order UNIQUE (enquiry_id, number),
    CONSTRAINT enquiry_answer_number CHECK (number > 0),
    CONSTRAINT enquiry_answer_enquiry FOREIGN KEY (enquiry_id) REFERENCES enquiry (id)
);
