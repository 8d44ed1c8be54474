"""What the pages of this room show: events, who took part, and the calendar."""
