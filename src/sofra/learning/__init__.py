"""Plans for capacity, courses, trainings and what was passed on."""
