-- Appointments are listed by when they are, page after page, without a look at the past.
ALTER TABLE appointment ADD KEY appointment_by_arrival (earliest_arrival, id);
