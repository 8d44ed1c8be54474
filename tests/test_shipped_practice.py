"""The mirror held up to the shipped record: what must come out of it, and what must not."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from typing import Any

import pytest

from sofra.config.commands import practice
from sofra.networks.models import Network

OBJECT = set(
    "check approach status value unit threshold evidence missing lessons next_step".split()  # noqa: SIM905 -- a line
)
CHECKS = 69

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]


@pytest.fixture
def found(capsys: pytest.CaptureFixture[str]) -> Any:
    """What the command prints for a network at the end of October 2011, by check."""

    def findings(network: str, *words: str) -> dict[str, dict[str, Any]]:
        parser = ArgumentParser()
        practice.add_arguments(parser)
        told = ["--network", network, "--date", "2011-10-31", "--json", *words]
        assert practice.run(parser.parse_args(told)) == 0
        return {one["check"]: one for one in json.loads(capsys.readouterr().out)}

    return findings


def test_every_network_lists_every_check(found):
    for network in Network.objects.values_list("key", flat=True):
        answers = found(network)
        assert len(answers) == CHECKS
        assert all(set(one) >= OBJECT for one in answers.values())


def test_memorandum_of_2008_left_out_who_did_the_work_and_that_of_2010_did_not(found):
    left_out = found("grp-ba-quad")["chk-10"]
    assert left_out["status"] == "attention"
    assert "agr-ba-mou-2008" in left_out["evidence"]
    assert all(
        "agr-ba-mou-2010" not in found(network)["chk-10"]["evidence"]
        or found(network)["chk-10"]["status"] == "fine"
        for network in ("grp-ba-cb", "grp-ba-quad")
    )
    assert found("grp-ba-cb")["chk-10"]["status"] == "fine"


def test_leaving_of_a_member_is_seen_without_date_or_reason(found):
    leaving = found("grp-sgcg")["chk-66"]
    assert (leaving["status"], leaving["evidence"]) == ("attention", ["mem-008"])
    assert "Kosovo Women's Network left (date not stated; withdrew; reason not stated)" in leaving["saw"]


def test_local_civil_society_is_one_of_twenty_two_bodies(found):
    weight = found("grp-sgcg")["chk-19"]
    assert (weight["status"], weight["value"], weight["threshold"]) == ("attention", 4.5, 25)
    assert "is 1 of 22; all civil society is 2" in weight["saw"]


def test_local_civil_society_is_one_of_nineteen_seats_whose_division_is_not_stated(found):
    weight = found("grp-ba-cb")["chk-19"]
    assert (weight["status"], weight["value"]) == ("attention", 5.3)
    assert "is 1 of 19" in weight["saw"]
    assert "How the 19 seats divide is not stated" in weight["saw"]


def test_terms_of_reference_that_are_not_on_record_are_unknown(found):
    terms = found("grp-sgcg")["chk-16"]
    assert (terms["status"], terms["evidence"]) == ("unknown", [])
    assert "agreements.network_id" in terms["missing"]


def test_what_texts_say_is_lacking_asks_for_attention(found):
    for network, check in (("grp-sgcg", "chk-61"), ("grp-ba-cb", "chk-60"), ("grp-rwl", "chk-18")):
        assert found(network)[check]["status"] == "attention"


def test_attention_rests_on_a_row_or_on_a_declaration(found):
    """Attention shows its rows, among them the statement or declaration that it rests on."""
    for network in Network.objects.values_list("key", flat=True):
        for one in found(network).values():
            if one["status"] == "attention":
                assert one["evidence"], (network, one)


def test_before_the_texts_came_out_no_statement_is_known(capsys):
    parser = ArgumentParser()
    practice.add_arguments(parser)
    assert practice.run(parser.parse_args(["--network", "grp-rwl", "--date", "2009-12-31", "--json"])) == 0
    assert not any(one["said"] for one in json.loads(capsys.readouterr().out))


@pytest.mark.parametrize("day", ["2011", "31.10.2011", "soon"])
def test_day_that_is_none_is_refused(day, capsys):
    parser = ArgumentParser()
    practice.add_arguments(parser)
    with pytest.raises(SystemExit):
        parser.parse_args(["--network", "grp-rwl", "--date", day])
    assert "is not a day" in capsys.readouterr().err
