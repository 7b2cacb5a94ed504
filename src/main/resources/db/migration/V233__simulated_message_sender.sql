-- Which of the landlord's numbers a simulated phone was rung from.
ALTER TABLE simulated_message
    ADD COLUMN sender VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'STANDARD';
