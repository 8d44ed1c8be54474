"""Sofra: the working table of a women, peace and security network."""
