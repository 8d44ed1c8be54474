"""Profiles of institutions, scorecards of services and published statistics."""
