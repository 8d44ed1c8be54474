"""Accounts and sign-in, circles and grants, what a person may do, and the audit record."""
