"""Organisations, people in office, places, names and the ties between them."""
