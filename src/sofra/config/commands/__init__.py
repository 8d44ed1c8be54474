"""One module for each command of `sofra`: `add_arguments(parser)` and `run(args) -> int`."""
