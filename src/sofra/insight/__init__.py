"""What the record shows when read together: threads, map, portrait and practice."""
