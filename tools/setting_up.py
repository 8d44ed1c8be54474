"""Makes a checkout ready: its own Python environment, the locked packages, the built front end.

What was done is kept as stamps (hashes of what it was made from), so a second start does nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.telling import ROOT, Stopped, run, tell

VENV = ROOT / ".venv"
BIN = VENV / "bin"
PYTHON = BIN / "python"
STAMPS = VENV / "dev-stamps.json"
SHARED = ROOT / "src" / "sofra" / "shared"
BUILT = SHARED / "static" / "shared" / "build"
OLDEST_NODE = 18
UV_ENVIRONMENT = {
    "UV_PYTHON": str(PYTHON),
    "UV_PYTHON_DOWNLOADS": "never",
    "UV_PROJECT_ENVIRONMENT": str(VENV),
    "UV_SYSTEM_CERTS": "true",  # as pip does: a machine behind an inspecting proxy works, too
    "VIRTUAL_ENV": str(VENV),
}
NETWORK = "Is this machine on the net? Run the same command again once it is."


def set_up(groups: Iterable[str] = ()) -> None:
    """Do what is missing for running Sofra and, with the groups, its tests and checks."""
    wanted = {"tools", *groups} | (set() if _machine_has_node() else {"node"})
    _make_environment()
    _install_packages(wanted)
    _install_front_end()
    _build_front_end()
    _compile_translations()


def _make_environment() -> None:
    if PYTHON.exists():
        return
    tell("Making the Python environment .venv")
    shutil.rmtree(VENV, ignore_errors=True)
    run(
        [sys.executable, "-m", "venv", str(VENV)],
        mend="Python cannot make environments: on Debian and Ubuntu, install the package python3-venv.",
    )


def _install_packages(wanted: set[str]) -> None:
    """Install exactly what uv.lock names; what other commands asked for before stays."""
    stamp = _hash(ROOT / "uv.lock", ROOT / "pyproject.toml")
    held = set(_stamps().get("groups", "").split())
    if _is_stamped("packages", stamp) and wanted <= held:
        return
    _install_uv()
    groups = sorted(wanted | held)
    tell(f"Installing the locked packages ({', '.join(groups)})")
    words = [word for group in groups for word in ("--group", group)]
    run(
        [str(BIN / "uv"), "sync", "--locked", "--quiet", "--no-default-groups", *words],
        mend=f"{NETWORK} If uv.lock is said to be out of date, run: .venv/bin/uv lock",
        env=UV_ENVIRONMENT,
    )
    _set_stamps(packages=stamp, groups=" ".join(groups))


def _install_uv() -> None:
    if (BIN / "uv").exists():
        return
    tell("Installing uv into it")
    packages = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    version = next(package["version"] for package in packages if package["name"] == "uv")
    run([str(PYTHON), "-m", "pip", "install", "--quiet", f"uv=={version}"], mend=NETWORK)


def _machine_has_node() -> bool:
    """Whether Node and npm are there and new enough."""
    if not (shutil.which("node") and shutil.which("npm")):
        return False
    told = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)\.", told)
    return found is not None and int(found[1]) >= OLDEST_NODE


def _node_environment() -> dict[str, str]:
    """The machine's Node if it is new enough, else the one from PyPI in .venv."""
    return {} if _machine_has_node() else {"PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"}


def _npm(*words: str) -> None:
    node = _node_environment()
    npm = str(BIN / "npm") if node else "npm"
    run([npm, *words], mend=f"The front end could not be built. {NETWORK}", env=node)


def _install_front_end() -> None:
    stamp = _hash(ROOT / "package-lock.json")
    if _is_stamped("node_modules", stamp) and (ROOT / "node_modules").is_dir():
        return
    tell("Installing the locked packages of the front end")
    _npm("ci", "--no-audit", "--no-fund", "--loglevel=error")
    _set_stamps(node_modules=stamp)


def _build_front_end() -> None:
    sources = [*_files(SHARED / "frontend"), *_files(SHARED / "css")]
    stamp = _hash(ROOT / "package-lock.json", ROOT / "tools" / "frontend.mjs", *sources)
    if _is_stamped("front_end", stamp) and BUILT.is_dir():
        return
    tell("Building style sheets and scripts")
    _npm("run", "--silent", "build")
    _set_stamps(front_end=stamp)


def _compile_translations() -> None:
    catalogues = sorted((ROOT / "src").glob("**/locale/*/LC_MESSAGES/*.po"))
    stamp = _hash(*catalogues)
    if _is_stamped("translations", stamp) and all(file.with_suffix(".mo").exists() for file in catalogues):
        return
    tell("Compiling translations")
    run([str(PYTHON), "-m", "tools.catalogues"], mend="A .po file is broken; the line above names it.")
    _set_stamps(translations=stamp)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _hash(*files: Path) -> str:
    digest = hashlib.sha256(sys.version.encode())
    for file in files:
        if not file.exists():
            raise Stopped(f"{file.relative_to(ROOT)} is missing: is this checkout whole? Try: git status")
        digest.update(f"{file.relative_to(ROOT)}\0".encode() + file.read_bytes())
    return digest.hexdigest()


def _stamps() -> dict[str, str]:
    try:
        stamps: dict[str, str] = json.loads(STAMPS.read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return {}
    return stamps


def _is_stamped(name: str, stamp: str) -> bool:
    return _stamps().get(name) == stamp


def _set_stamps(**stamps: str) -> None:
    STAMPS.write_text(json.dumps({**_stamps(), **stamps}, indent=1), encoding="utf-8")
