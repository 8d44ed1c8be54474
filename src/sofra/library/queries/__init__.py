"""What the pages of this room show: the texts and their parts, and what stands on the shelf."""
