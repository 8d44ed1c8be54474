"""Tell which version this is."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from importlib.metadata import version


def add_arguments(parser: ArgumentParser) -> None:
    """It takes no options."""


def run(args: Namespace) -> int:
    """Print the version."""
    print(f"sofra {version('sofra')}")
    return 0
