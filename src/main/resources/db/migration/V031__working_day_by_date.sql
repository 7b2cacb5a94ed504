-- Who works on these dates, without a look at the operatives' other days.
ALTER TABLE working_day ADD KEY working_day_by_date (work_date, operative_id);
