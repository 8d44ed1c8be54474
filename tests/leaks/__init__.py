"""Shows that nobody sees, and nobody notices, what is not hers: on any page, in any file, by any count."""
