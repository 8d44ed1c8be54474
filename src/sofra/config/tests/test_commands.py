"""The commands that import, check and export: what they print, and their exit codes."""

from __future__ import annotations

import json
from argparse import ArgumentParser

import pytest

from sofra.access.models import AuditEvent, Circle, Grant, User
from sofra.actors.models import Organisation, Place
from sofra.config.commands import check_record, export, import_
from sofra.exchange.tests.making import bring_in, package, with_cell, write

pytestmark = pytest.mark.django_db


def call(command, *words):
    parser = ArgumentParser()
    command.add_arguments(parser)
    try:
        return command.run(parser.parse_args([str(word) for word in words]))
    except SystemExit as end:
        return end.code


def test_import_tells_what_is_new(tmp_path, capsys):
    assert call(import_, write(tmp_path, package())) == 0

    assert "organisations: 3 new" in capsys.readouterr().out


def test_import_tells_errors_with_their_places(tmp_path, capsys):
    assert call(import_, write(tmp_path, with_cell("ties", 0, "kind", "likes"))) == 1

    out = capsys.readouterr().out
    assert "refused" in out
    assert "ties.csv, row 2, column kind: “likes” is not one of" in out


def test_import_tells_conflicts(tmp_path, capsys):
    bring_in(tmp_path / "one")
    Organisation.objects.filter(pk="org-brook").update(name="Ours")
    assert call(import_, write(tmp_path / "two", with_cell("organisations", 0, "name", "Theirs"))) == 1

    assert "organisations.csv, org-brook, column name: changed here to “Ours”" in capsys.readouterr().out


def test_import_tells_json(tmp_path, capsys):
    assert call(import_, write(tmp_path, package()), "--json") == 0

    told = json.loads(capsys.readouterr().out)
    assert told["status"] == "imported"
    assert told["tables"]["ties"] == {"new": 2, "changed": 0, "unchanged": 0, "archived": 0}
    assert (told["errors"], told["conflicts"]) == ([], [])


def test_import_tells_errors_as_json(tmp_path, capsys):
    assert call(import_, write(tmp_path, with_cell("ties", 0, "kind", "likes")), "--json") == 1

    (error,) = json.loads(capsys.readouterr().out)["errors"]
    assert (error["file"], error["row"], error["column"]) == ("ties.csv", 2, "kind")


def test_dry_run_writes_nothing(tmp_path, capsys):
    assert call(import_, write(tmp_path, package()), "--dry-run", "--json") == 0

    assert json.loads(capsys.readouterr().out)["status"] == "checked"
    assert (Place.objects.count(), AuditEvent.objects.count()) == (0, 0)


def test_import_without_visibility_takes_it_from_the_command_line(tmp_path, capsys):
    (tmp_path / "places.csv").write_text("id,name\npl-dale,Dale\n")

    assert call(import_, tmp_path) == 1
    assert "--visibility" in capsys.readouterr().out
    assert call(import_, tmp_path, "--visibility", "platform") == 0
    assert Place.objects.get().visibility_id == "platform"


def test_unknown_circle_on_the_command_line_is_wrong_use(tmp_path, capsys):
    assert call(import_, tmp_path, "--visibility", "everyone") == 2
    assert call(check_record, tmp_path, "--visibility", "everyone") == 2
    assert capsys.readouterr().err.count("“everyone” names nobody") == 2


def test_import_archives_on_demand(tmp_path, capsys):
    bring_in(tmp_path / "one")
    fewer = package(ties=package()["ties"][:1])
    assert call(import_, write(tmp_path / "two", fewer), "--archive-missing") == 0

    assert "ties: 1 unchanged, 1 archived" in capsys.readouterr().out


def test_check_record_changes_nothing(tmp_path, capsys):
    assert call(check_record, write(tmp_path, package())) == 0
    assert "could be imported" in capsys.readouterr().out
    assert call(check_record, write(tmp_path, with_cell("ties", 0, "kind", "likes"))) == 1
    assert (Place.objects.count(), AuditEvent.objects.count()) == (0, 0)


@pytest.fixture
def talks():
    circle = Circle.objects.create(key="set:talks", kind="set")
    person = User.objects.create_user("mira", password="x")
    Grant.objects.create(person=person, circle=circle)
    Place.objects.create(key="pl-open", name="Open", visibility_id="public")
    Place.objects.create(key="pl-talks", name="Talks", visibility=circle)


@pytest.mark.parametrize(("words", "keys"), [((), ["pl-open"]), (("--as", "mira"), ["pl-open", "pl-talks"])])
def test_export_gives_what_the_reader_may_see(tmp_path, capsys, talks, words, keys):
    assert call(export, tmp_path / "out", *words) == 0

    lines = (tmp_path / "out" / "places.csv").read_text().splitlines()[1:]
    assert [line.split(",")[0] for line in lines] == keys


def test_export_as_nobody_known_is_wrong_use(tmp_path, capsys):
    assert call(export, tmp_path / "out", "--as", "nobody") == 2
    assert "there is no account “nobody”" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_export_over_a_file_is_wrong_use(tmp_path, capsys):
    (tmp_path / "out").write_text("x")

    assert call(export, tmp_path / "out") == 2
    assert (tmp_path / "out").read_text() == "x"
