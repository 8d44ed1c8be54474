"""What the pages of this room show: organisations, people, places and ties."""
