"""What is let in at the door of the import, and what is not."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest

from sofra.exchange import package
from sofra.exchange.package import PackageRefusedError, open_package


def zipped(path: Path, files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def names_in(path: Path) -> list[str]:
    with open_package(path) as files:
        return [file.name for file in files]


def refusal(path: Path) -> PackageRefusedError:
    with pytest.raises(PackageRefusedError) as caught, open_package(path):
        pass
    return caught.value


def test_folder_gives_its_tables_and_nothing_else(tmp_path):
    for name in ("ties.csv", "Places.CSV", "README.md", "datapackage.json", ".hidden.csv"):
        (tmp_path / name).write_text("x")

    assert sorted(names_in(tmp_path)) == ["places.csv", "ties.csv"]


def test_zip_gives_the_tables_of_its_one_folder(tmp_path):
    files = {"record/ties.csv": b"a", "record/datapackage.json": b"{}", "__MACOSX/record/._ties.csv": b"x"}

    assert names_in(zipped(tmp_path / "a.zip", files)) == ["ties.csv"]


def test_zip_is_read_in_place(tmp_path):
    with open_package(zipped(tmp_path / "a.zip", {"ties.csv": b"id\n"})) as files:
        assert files[0].open().read() == b"id\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_missing_path_is_refused(tmp_path):
    assert "There is no folder or file" in refusal(tmp_path / "nowhere").message


def test_file_that_is_no_zip_is_refused(tmp_path):
    path = tmp_path / "a.zip"
    path.write_bytes(b"id,name\n")

    assert "neither a folder nor a readable zip" in refusal(path).message


def test_package_without_tables_is_refused(tmp_path):
    (tmp_path / "notes.txt").write_text("x")

    assert "no table" in refusal(tmp_path).message


@pytest.mark.parametrize(
    "name", ["../ties.csv", "/ties.csv", "a/../../ties.csv", "..\\ties.csv", "C:/ties.csv", "a\\ties.csv"]
)
def test_name_that_leads_out_of_the_zip_is_refused(tmp_path, name):
    assert "leads out" in refusal(zipped(tmp_path / "a.zip", {name: b"id\n"})).message


def test_link_in_a_zip_is_refused(tmp_path):
    entry = zipfile.ZipInfo("ties.csv")
    entry.create_system, entry.external_attr = 3, 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(entry, "/etc/hostname")

    assert "is a link" in refusal(tmp_path / "a.zip").message


def test_link_that_leads_out_of_a_folder_is_refused(tmp_path):
    (tmp_path / "secret.csv").write_text("id\n")
    (tmp_path / "record").mkdir()
    (tmp_path / "record" / "ties.csv").symlink_to(tmp_path / "secret.csv")

    refused = refusal(tmp_path / "record")
    assert (refused.file, "link" in refused.message) == ("ties.csv", True)


def test_folder_named_like_a_table_is_refused(tmp_path):
    (tmp_path / "ties.csv").mkdir()

    assert "not a file" in refusal(tmp_path).message


def test_locked_file_is_refused(tmp_path):
    path = zipped(tmp_path / "a.zip", {"ties.csv": b"id\n"})
    content = bytearray(path.read_bytes())
    at = content.index(b"PK\1\2")
    content[at + 8] |= 1  # the mark of a password, in the list of contents
    path.write_bytes(content)

    assert "password" in refusal(path).message


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_packing_is_refused(tmp_path, method):
    assert "unusual" in refusal(zipped(tmp_path / "a.zip", {"ties.csv": b"id\n"}, method)).message


def test_bomb_is_refused_by_its_ratio(tmp_path):
    path = zipped(tmp_path / "a.zip", {"ties.csv": b"0" * 30_000_000})

    assert "more than 100 times" in refusal(path).message


def test_bomb_in_a_file_that_is_no_table_is_refused(tmp_path):
    path = zipped(tmp_path / "a.zip", {"ties.csv": b"id\n", "notes.txt": b"0" * 30_000_000})

    assert refusal(path).file == "notes.txt"


def test_zip_that_claims_to_unpack_to_an_absurd_size_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(package, "MOST_BYTES", 1_000)

    assert "4 GB" in refusal(zipped(tmp_path / "a.zip", {"ties.csv": bytes(range(256)) * 8})).message


def test_absurd_file_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(package, "MOST_BYTES_OF_FILE", 3)
    (tmp_path / "ties.csv").write_text("id,name\n")

    assert "2 GB" in refusal(tmp_path).message


def test_absurd_folder_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(package, "MOST_BYTES", 3)
    (tmp_path / "ties.csv").write_text("id,name\n")

    assert "4 GB" in refusal(tmp_path).message


def test_zip_of_many_files_is_refused(tmp_path):
    path = zipped(tmp_path / "a.zip", {f"{number}.txt": b"" for number in range(501)})

    assert "500 files" in refusal(path).message


def test_zip_of_very_many_files_is_refused_before_its_contents_are_listed(tmp_path):
    path = zipped(tmp_path / "a.zip", {"ties.csv": b"id\n"})
    content = bytearray(path.read_bytes())
    at = content.rindex(b"PK\5\6")
    content[at + 12 : at + 16] = struct.pack("<I", 500_000_000)
    path.write_bytes(content)

    assert "far too many" in refusal(path).message


def test_tables_in_several_folders_are_refused(tmp_path):
    path = zipped(tmp_path / "a.zip", {"a/ties.csv": b"id\n", "b/places.csv": b"id\n"})

    assert "different folders" in refusal(path).message


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_table_given_twice_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("ties.csv", "id\n")
        archive.writestr("Ties.csv", "id\n")

    assert "twice" in refusal(tmp_path / "a.zip").message
