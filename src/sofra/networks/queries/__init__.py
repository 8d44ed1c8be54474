"""What the pages of this room read: tables of networks, papers, partnerships and projects."""
