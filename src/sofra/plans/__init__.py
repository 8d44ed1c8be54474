"""Action plans, their measures, indicators and periods."""
