"""Guards that cross rooms, and the settings that all tests run with."""
