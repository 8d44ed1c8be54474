"""Runs other programs, says what is being done, and stops with the mend when one fails."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LAST_LINES = 40


class Stopped(Exception):  # noqa: N818 -- it is the end of a run, told to a person
    """A step failed; the text says which and how to mend it."""


def tell(sentence: str) -> None:
    """Print one step."""
    print(f"· {sentence}", flush=True)


def is_ci() -> bool:
    """Whether this runs as the gate, where nothing may be skipped."""
    return os.environ.get("CI", "").lower() == "true"


def run(words: Sequence[str], *, mend: str, env: Mapping[str, str] | None = None) -> None:
    """Run quietly; show the last lines and stop with the mend if it fails."""
    done = _call(words, env, is_quiet=True)
    if done.returncode:
        lines = (done.stdout or "").splitlines()[-LAST_LINES:]
        raise Stopped("\n".join([*lines, "", f"Failed: {' '.join(words)}", mend]))


def show(words: Sequence[str], *, env: Mapping[str, str] | None = None) -> bool:
    """Run with its output shown; tell whether it went well."""
    return _call(words, env, is_quiet=False).returncode == 0


def _call(
    words: Sequence[str], env: Mapping[str, str] | None, *, is_quiet: bool
) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            list(words),
            cwd=ROOT,
            env={**os.environ, **(env or {})},
            stdout=subprocess.PIPE if is_quiet else None,
            stderr=subprocess.STDOUT if is_quiet else None,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        raise Stopped(f"There is no program {words[0]}: is it installed?") from None
