"""`sofra portrait`: the portrait on the command line, for people and for other programs."""

from __future__ import annotations

import json
from argparse import ArgumentParser

import pytest

from sofra.config.commands import portrait as command
from sofra.insight.tests.portrait.conftest import lay_in_database
from sofra.insight.tests.portrait.rich_record import Rich
from sofra.insight.tests.practice.small_record import NETWORK


@pytest.fixture
def rich(db: None) -> Rich:
    """The rich record, laid."""
    laid = Rich()
    lay_in_database(laid)
    return laid


def test_command_prints_the_portrait_for_other_programs(rich, capsys):
    assert command.run(_arguments("--network", NETWORK, "--date", "2031", "--json")) == 0
    told = json.loads(capsys.readouterr().out)

    assert told["date"] == "2031-12-31"
    assert told["bodies"] == 20
    assert {one["status"] for one in told["findings"]} == {"told"}
    assert all(one["named"] is None for one in told["findings"])
    assert len(told["withheld"]) == 5


def test_command_refuses_what_a_stranger_may_not_ask(rich, capsys):
    assert command.run(_arguments("--network", NETWORK, "--without", "ferry")) == 1
    assert command.run(_arguments("--network", "nowhere")) == 1
    with pytest.raises(SystemExit):
        _arguments("--date", "yesterday")
    assert "seat" in capsys.readouterr().err


def test_command_says_each_finding_in_a_line(rich, capsys):
    assert command.run(_arguments("--date", "2031")) == 0
    assert "+ meso: 2 bodies tie" in capsys.readouterr().out


def _arguments(*words):
    parser = ArgumentParser()
    command.add_arguments(parser)
    return parser.parse_args(words)
