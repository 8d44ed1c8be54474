"""Events, series of events, who took part as a source tells it, and projects."""
