"""Networks, who sits in them, who holds office, what they agreed."""
