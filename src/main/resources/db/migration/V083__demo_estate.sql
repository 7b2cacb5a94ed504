-- Since when a database holds the demo landlord's estate, and how far it has been rolled forward. One row, and only where there is a demo.
CREATE TABLE demo_estate (
    id        TINYINT NOT NULL PRIMARY KEY,
    first_day DATE    NOT NULL COMMENT 'local date on which filling began',
    rolled_on DATE    NULL     COMMENT 'local date on which it was last brought up to date; none while it is not filled',
    CONSTRAINT demo_estate_one CHECK (id = 1)
);
