#!/usr/bin/env python3
"""Sets Sofra up from a bare checkout and runs it. Needs Python 3.11 with venv, nothing else.

python3 dev.py demo     show it with the record that it carries
python3 dev.py serve    serve a data folder
python3 dev.py test     run every test: both databases, and stories in a browser
python3 dev.py check    format, lint, types, layers, migrations, package, guards
python3 dev.py bench    measure it, and write docs/performance.md
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 -- an older Python gets a sentence, not a traceback
    raise SystemExit(f"Sofra needs Python 3.11 or newer; this is {sys.version.split()[0]}.")

from tools import postgres
from tools.setting_up import BIN, PYTHON, set_up
from tools.telling import ROOT, Stopped, is_ci, show, tell

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DJANGO = ("--target-version", "5.2")
ROUNDS = ("sqlite", "postgresql", "stories")


def demo(words: list[str]) -> None:
    """Set up and show Sofra: --port --no-browser --data DIR --fresh."""
    set_up()
    _become_sofra("demo", words)


def serve(words: list[str]) -> None:
    """Set up and serve a data folder: --host --port --workers --data DIR."""
    set_up()
    _become_sofra("serve", words)


def _become_sofra(command: str, words: list[str]) -> None:
    """Hand the process over, so that Ctrl+C and signals reach the server itself."""
    os.environ.setdefault("SOFRA_DATA", str(ROOT / "sofra-data"))
    sofra = str(BIN / "sofra")
    sys.stdout.flush()
    os.execv(sofra, [sofra, command, *words])  # noqa: S606 -- our own program


def test(words: list[str]) -> None:
    """Run every test; words go to pytest. --only sqlite, postgresql or stories runs one round."""
    rounds, rest = _rounds(words)
    set_up(["test"])
    failed = [name for name in rounds if not _ROUND[name](rest)]
    if failed:
        raise Stopped(f"Failed: {', '.join(failed)}. The lines above say what and where.")
    tell(f"All is well: {', '.join(rounds)}")


def _rounds(words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """Which rounds are asked for: all, the one named, or the one that the named files belong to."""
    if words[:1] == ["--only"]:
        if len(words) == 1 or words[1] not in ROUNDS:
            raise Stopped(f"--only takes one of: {', '.join(ROUNDS)}")
        return (words[1],), words[2:]
    files = [word for word in words if Path(word.partition("::")[0]).exists()]
    if not files:
        return ROUNDS, words
    in_browser = all(Path(file).resolve().is_relative_to(ROOT / "e2e") for file in files)
    return ("stories" if in_browser else "sqlite",), words


def _pytest(words: list[str], **env: str) -> bool:
    return show([str(PYTHON), "-m", "pytest", *words], env=env)


def _on_sqlite(words: list[str]) -> bool:
    tell("Tests on SQLite")
    return _pytest(["-n", "auto", *words], SOFRA_TEST_DATABASE_URL="")


def _on_postgresql(words: list[str]) -> bool:
    programs = postgres.server_programs()
    if programs is None:
        return _skip("PostgreSQL", "install the package postgresql")
    with postgres.cluster(programs) as address:
        tell("Tests on PostgreSQL")
        return _pytest(["-n", "auto", *words], SOFRA_TEST_DATABASE_URL=address)


def _in_browser(words: list[str]) -> bool:
    named = os.environ.get("SOFRA_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if named is None:
        return _skip("browser", "install the package chromium, or name one in SOFRA_CHROMIUM")
    tell("Stories in a browser")
    given = any(Path(word.partition("::")[0]).exists() for word in words)
    where = [] if given else ["e2e"]
    return _pytest([*where, *words], SOFRA_CHROMIUM=named, SOFRA_TEST_DATABASE_URL="")


def _skip(what: str, mend: str) -> bool:
    """Say that a round is left out; in CI that is a failure."""
    tell(f"NO {what.upper()} HERE: its tests are {'missing' if is_ci() else 'skipped'}. To run them, {mend}.")
    return not is_ci()


_ROUND: dict[str, Callable[[list[str]], bool]] = {
    "sqlite": _on_sqlite,
    "postgresql": _on_postgresql,
    "stories": _in_browser,
}


def check(words: list[str]) -> None:
    """Look over format, lint, types, layers, migrations, package, guards. --mend formats first."""
    set_up(["test", "lint"])
    if words == ["--mend"]:
        _mend()
    failed = [name for name, step in _checks().items() if not _looked_over(name, step)]
    if failed:
        raise Stopped(f"Failed: {', '.join(failed)}. What a tool can mend: python3 dev.py check --mend")
    tell("All is well")


def _mend() -> None:
    for words in (
        ["ruff", "format", "."],
        ["ruff", "check", "--fix", "."],
        ["djade", *DJANGO, *_templates()],
    ):
        show([str(BIN / words[0]), *words[1:]])


def _looked_over(name: str, words: list[str]) -> bool:
    tell(name)
    return show(words)


def _checks() -> dict[str, list[str]]:
    def tool(name: str, *words: str) -> list[str]:
        return [str(BIN / name), *words]

    return {
        "Format": tool("ruff", "format", "--check", "."),
        "Lint": tool("ruff", "check", "."),
        "Types": tool("mypy"),
        "Layers": tool("lint-imports", "--no-logo"),
        "Templates": tool("djade", *DJANGO, "--check", *_templates()),
        "Migrations": tool("python", "manage.py", "makemigrations", "--check", "--dry-run"),
        "Package": tool("python", "-m", "tools.package"),
        "Guards": tool("python", "-m", "pytest", "-q", "tests"),
    }


def _templates() -> list[str]:
    return [str(file.relative_to(ROOT)) for file in sorted((ROOT / "src").rglob("*.html"))]


def bench(words: list[str]) -> None:
    """Measure Sofra on this machine and write docs/performance.md."""
    set_up(["test"])
    if not show([str(PYTHON), "-m", "bench", *words]):
        raise Stopped("The measuring failed; the lines above say where.")


COMMANDS: dict[str, Callable[[list[str]], None]] = {
    "demo": demo,
    "serve": serve,
    "test": test,
    "check": check,
    "bench": bench,
}


def main(words: list[str]) -> int:
    """Run the command that the first word names."""
    if not words or words[0] not in COMMANDS:
        print(__doc__)
        return 0 if words in ([], ["--help"], ["-h"]) else 2
    os.chdir(ROOT)
    try:
        COMMANDS[words[0]](words[1:])
    except Stopped as reason:
        print(f"\n{reason}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
