-- How to get in and what to mind. Shown to the operative on the day only, and apart from the home so that nothing else reads it by the way.
CREATE TABLE access_details (
    property_id BIGINT       NOT NULL PRIMARY KEY,
    entry_code  VARCHAR(60)  NULL,
    key_safe    VARCHAR(200) NULL,
    warden      VARCHAR(200) NULL,
    parking     VARCHAR(200) NULL,
    asbestos    VARCHAR(300) NULL,
    two_people  BOOLEAN      NOT NULL,
    version     INT          NOT NULL,
    CONSTRAINT access_details_property FOREIGN KEY (property_id) REFERENCES property (id)
);
