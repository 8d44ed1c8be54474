"""Today, the start page, search and the calendar: what reads across all rooms."""
