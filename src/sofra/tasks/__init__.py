"""Action points of every origin: who does what, by when, and where it came from."""
