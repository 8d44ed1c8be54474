"""The common building blocks of all rooms; it knows no domain."""
