"""The command `sofra`: finds the module of the command, prepares the data folder, runs it.

Each command is a module in `sofra.config.commands` with `add_arguments(parser)` and
`run(args) -> int`; the first line of its docstring is its help. A module `check_record` is the
command `check-record`. It is imported after Django is set up, so it may import models on top.
"""

from __future__ import annotations

import ast
import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

COMMANDS = Path(__file__).with_name("commands")
WITHOUT_DATA = ("version",)
ALWAYS_LOCAL = ("demo",)
DONE, REFUSED, WRONG_USE = 0, 1, 2  # exit codes


class Command(Protocol):
    """What each module in `commands` offers."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say which options the command takes."""

    def run(self, args: object) -> int:
        """Do it; the answer is the exit code."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the answer is the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    name = next((word for word in words if not word.startswith("-")), "")
    if name not in command_names():
        return _overview(name, asked="-h" in words or "--help" in words or not words)
    rest = [word for position, word in enumerate(words) if position != words.index(name)]
    return _run(name, rest)


def command_names() -> dict[str, Path]:
    """The commands that exist, each with the file of its module."""
    files = sorted(COMMANDS.glob("[a-z]*.py"))
    return {_spoken(file.stem): file for file in files}


def _spoken(module: str) -> str:
    return module.removesuffix("_").replace("_", "-")


def _overview(name: str, *, asked: bool) -> int:
    """List the commands; complain first if one was asked for that does not exist."""
    out = sys.stdout if asked else sys.stderr
    if name:
        print(f"sofra: there is no command “{name}”.", file=out)
    print("usage: sofra COMMAND [--data DIR] [options]\n", file=out)
    for command, file in command_names().items():
        print(f"  {command:14}{_first_line(file)}", file=out)
    print("\n“sofra COMMAND --help” tells more. SOFRA_DATA names the data folder, too.", file=out)
    return DONE if asked and not name else WRONG_USE


def _first_line(file: Path) -> str:
    told = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return told.partition("\n")[0]


def _run(name: str, words: list[str]) -> int:
    is_light = name in WITHOUT_DATA or "-h" in words or "--help" in words
    _tell_environment(name, words)
    if name not in WITHOUT_DATA:
        _set_up_django(with_data=not is_light)
    file = command_names()[name]
    command = cast("Command", import_module(f"sofra.config.commands.{file.stem}"))
    parser = ArgumentParser(prog=f"sofra {name}", description=_first_line(file))
    parser.add_argument("--data", metavar="DIR", help="the data folder (or SOFRA_DATA); default: sofra-data")
    command.add_arguments(parser)
    args = parser.parse_args(words)
    if not is_light:
        import_module("sofra.config.installation").bring_up_to_date()
    return command.run(args)


def _tell_environment(name: str, words: list[str]) -> None:
    """Hand on what must be known before the settings are read."""
    finder = ArgumentParser(add_help=False, allow_abbrev=False)
    finder.add_argument("--data")
    folder = finder.parse_known_args(words)[0].data
    if folder:
        os.environ["SOFRA_DATA"] = folder
    if name in ALWAYS_LOCAL:
        os.environ["SOFRA_MODE"] = "local"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sofra.config.settings")
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # several processes answer; none needs threads to reckon


def _set_up_django(*, with_data: bool) -> None:
    from sofra.config.environment import EnvironmentRefusedError, read_environment  # noqa: PLC0415 -- after _tell

    try:
        environment = read_environment(os.environ)
    except EnvironmentRefusedError as error:
        raise SystemExit(f"sofra: {error}") from None
    if with_data:
        from sofra.config.installation import make_data_folder  # noqa: PLC0415 -- needs Django, slow

        make_data_folder(environment)
    import django  # noqa: PLC0415 -- the list of commands answers without Django

    django.setup()
