"""The public face: what the world may read."""
