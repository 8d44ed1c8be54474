"""Pure arithmetic on arrays, without Django: graph measures and disclosure control."""
