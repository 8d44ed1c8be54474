"""What was recommended, to whom it was delivered, what was replied and promised."""
