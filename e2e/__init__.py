"""Stories that a person lives through in a real browser, against the product as it is started."""
