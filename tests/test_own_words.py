"""The project speaks of itself alone: no folder of anyone's machine, no host of a package registry."""

from __future__ import annotations

import re

import pytest

from tests.reading import LOCKS, project_files, said

FOLDERS = ("home", "Users", "root", "work", "workspace", "mnt", "private")
MACHINE_PATH = re.compile(rf"(?<![\w.:/}})\]*-])/(?:{'|'.join(FOLDERS)})/[\w.~-]+")
REGISTRY = re.compile(r"\b(?:pypi|npmjs|pythonhosted)\.org\b")


def findings_in(text: str) -> list[str]:
    """Folders of a machine and hosts of registries that a text names."""
    return MACHINE_PATH.findall(text) + REGISTRY.findall(text)


def test_files_name_no_machine_and_no_registry() -> None:
    found = {}
    for file in project_files():
        if file.name not in LOCKS:
            found[said(file)] = findings_in(file.read_bytes().decode("utf-8", errors="replace"))

    assert {name: findings for name, findings in found.items() if findings} == {}


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_of_a_machine_is_found(folder: str) -> None:
    assert findings_in(f"see /{folder}/someone/notes.txt") == [f"/{folder}/someone"]


def test_a_registry_is_found_and_addresses_of_pages_are_not() -> None:
    host = "npmjs" + ".org"

    assert findings_in(f"https://{host}/simple") == [host]
    assert findings_in("https://example.org/" + "home/page and src/" + "work/page") == []
