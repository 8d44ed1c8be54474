"""Agenda, attendance, minutes and decisions."""
