"""What dev.py and the building of the package use. Python's standard library only, if not said otherwise."""
