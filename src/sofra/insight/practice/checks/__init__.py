"""The checks, one a file. `docs/practice.md` shows how to write a new one."""
