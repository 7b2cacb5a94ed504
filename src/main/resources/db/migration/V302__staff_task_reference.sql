-- What a page calls a task by: it follows from the key of the fact that makes it.
ALTER TABLE staff_task
    ADD COLUMN reference CHAR(16) CHARACTER SET ascii COLLATE ascii_bin AS (LEFT(SHA2(task_key, 256), 16)) STORED,
    ADD KEY staff_task_reference (reference);
