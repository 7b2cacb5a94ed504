-- Visit types are data, not code: what a tenant is told, and the window that is promised.
CREATE TABLE visit_type (
    code              VARCHAR(40)   NOT NULL PRIMARY KEY,
    name              VARCHAR(120)  NOT NULL,
    window_minutes    SMALLINT      NOT NULL,
    asked_for_by_law  BOOLEAN       NOT NULL,
    short_reason      VARCHAR(300)  NOT NULL,
    purpose           VARCHAR(1000) NOT NULL,
    if_it_is_missed   VARCHAR(1000) NOT NULL,
    our_duty          VARCHAR(1000) NOT NULL,
    your_part         VARCHAR(1000) NOT NULL,
    power_and_water   VARCHAR(1000) NOT NULL,
    what_to_prepare   VARCHAR(1000) NOT NULL,
    CONSTRAINT visit_type_window CHECK (window_minutes IN (15, 30, 60))
);
