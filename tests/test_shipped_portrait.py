"""The portrait of the shipped record: what it tells, and what it must not pretend to know."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from sofra.access.audience import STRANGER
from sofra.insight.network_record import read_book
from sofra.insight.portrait.findings import KINDS
from sofra.insight.portrait.standing import day_of_portrait, laid_out, scope_told
from sofra.insight.portrait.web import SUPPORT
from sofra.networks.models import Network

pytestmark = [pytest.mark.shipped, pytest.mark.django_db]

Page = Callable[[str], str]
GROUP = "grp-sgcg"


@pytest.fixture
def book(shipped):
    return read_book(STRANGER)


def looked(book, key, on=None):
    network = book.get(Network, key)
    laid = laid_out(network, on or day_of_portrait(network, STRANGER), STRANGER, "", book)
    return laid, {kind.name: kind.look(laid) for kind in KINDS}


def test_coordination_group_has_22_bodies_at_its_table(book):
    laid, found = looked(book, GROUP)

    assert len(laid.table) == 22
    assert "international with 16" in found["spread"].sentence
    assert "networks.seats" in found["spread"].missing


@pytest.mark.parametrize(
    ("finding", "column"),
    [
        ("towns", "organisations.place_id"),
        ("trend", "ties.from"),
        ("money", "projects.money_stated"),
        ("meso", "organisations.reach"),
        ("bridges_communities", "organisations.community"),
    ],
)
def test_what_the_record_of_the_coordination_group_cannot_carry_is_said(book, finding, column):
    _laid, found = looked(book, GROUP)

    assert not found[finding].is_told
    assert column in found[finding].missing


def test_most_dates_seats_and_money_are_not_known(book):
    laid, found = looked(book, None)
    scope = scope_told(laid)

    assert scope.undated > scope.ties / 2
    assert not found["money"].is_told
    assert not found["towns"].is_told
    stated = [network for network in book.all(Network) if network.seats is not None]
    assert len(stated) < len(book.all(Network)) / 2


def test_every_network_has_a_portrait_at_any_time(book):
    for network in book.all(Network):
        for on in (None, date(1999, 12, 31), date(2009, 6, 30), date(2030, 1, 1)):
            _laid, found = looked(book, network.key, on)
            assert all(told.is_told or told.missing for told in found.values())


def test_publisher_stands_in_the_middle_and_the_page_says_so(read: Page):
    page = read("/networks/grp-sgcg/portrait/")

    assert "As of 31 October 2011: 46 bodies, of which 22 hold a seat" in page
    assert "UN Women published one of them" in page
    assert "57 ties have no date at all" in page


def test_stranger_reads_no_broker_of_the_shipped_record(read: Page):
    page = read("/portrait/")

    assert "For those who hold a seat" in page
    assert "On most of them" not in page
    assert "Others hang on" not in page


def test_no_supporter_is_missed_of_those_of_whom_one_is_told(book):
    laid, found = looked(book, GROUP)
    of_all, _found = looked(book, None, laid.scope.on)
    named = {line.name: line.cells[0] for line in found["leaning"].named.table.lines}
    given: dict[str, set[str]] = {}
    for one in of_all.threads:
        if one.kind in SUPPORT:
            given.setdefault(of_all.name(one.target), set()).add(one.source)

    assert named
    assert named == {name: len(given[name]) for name in named}


def test_equally_large_sectors_of_the_board_are_told_together(book):
    _laid, found = looked(book, "grp-ba-cb")

    assert "security and state with 3 each" in found["spread"].sentence
