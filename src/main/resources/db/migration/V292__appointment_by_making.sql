-- Visits of yesterday's bookings are found without a look at all others.
ALTER TABLE appointment ADD KEY appointment_by_making (created_at);
