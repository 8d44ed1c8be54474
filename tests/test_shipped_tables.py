"""What the tables of the shipped record show: each network's finding and number, as its texts tell it."""

from __future__ import annotations

import pytest

from sofra.access.audience import STRANGER
from sofra.networks.models import Agreement, Network
from sofra.networks.queries.papers import papers
from sofra.networks.queries.seats import read_table, read_tables
from sofra.networks.queries.wording import active, finding, remarks
from sofra.shared.partial_dates import parse

pytestmark = [pytest.mark.shipped, pytest.mark.django_db]


FINDINGS = {
    "grp-sgcg": "Civil society holds 2 of the 22 seats; one member has left",
    "grp-ba-cb": "19 seats; 9 kinds of holders named; how the 19 divide is not stated",
    "grp-ba-quad": "Civil society holds 1 of the 4 seats",
    "grp-kaks": "Told at this table: 1 body and 2 groups; the groups stand for 14 bodies",
    "grp-kswn": "15 bodies sit here, told without their names",
    "grp-kraewn": "Told at this table: 1 group; how many it stands for is not stated",
    "grp-rwl": "Told at this table: 1 body, 2 persons and 7 groups; how many they stand for is not stated",
    "grp-rs-net": "Who sits at this table is not stated",
}


@pytest.mark.parametrize(("key", "said"), FINDINGS.items())
def test_shipped_table_has_its_finding(shipped, key, said):
    assert finding(read_table(Network.objects.get(key=key), STRANGER)) == said


def test_shipped_coordination_group_has_22_active_bodies_and_one_that_left(shipped):
    table = read_table(Network.objects.get(key="grp-sgcg"), STRANGER, parse("2011-10"))

    assert active(table) == "22 active bodies"
    assert [body.ref.key for body in table.left] == ["org-kwn"]
    assert remarks(table)[0] == (
        "Kosovo Women's Network left before October 2011; no closer date stated; withdrew; reason not stated."
    )
    assert [body.name for body in table.sitting if body.offices] == ["UN Women"]
    assert len(table.bodies) == 23
    assert table.rows == 24


def test_shipped_coordination_group_still_has_its_member_in_2010(shipped):
    table = read_table(Network.objects.get(key="grp-sgcg"), STRANGER, parse("2010-06"))

    assert table.left == []
    assert len(table.single) == 23


def test_shipped_board_has_one_body_in_three_offices(shipped):
    table = read_table(Network.objects.get(key="grp-ba-cb"), STRANGER)

    assert active(table) == "9 kinds of holders named"
    assert {tuple(body.offices) for body in table.sitting if body.offices} == {
        ("chair", "coordinator", "secretariat")
    }
    assert len(table.groups) == 2


def test_shipped_groups_are_never_counted_as_one(shipped):
    tables = read_tables(Network.objects.all(), STRANGER)

    assert len(tables) == 23
    assert all(not body.holder.is_several for table in tables.values() for body in table.single)
    assert sum(len(table.left) for table in tables.values()) == 1


def test_shipped_memorandum_of_2008_left_out_who_did_the_work(shipped):
    told = {paper.row.key: paper for paper in papers(Agreement.objects.in_order(), STRANGER)}

    assert told["agr-ba-mou-2008"].finding == (
        "4 partners, 3 signatures: Žene Ženama does the work and was not made a party (did not sign)"
    )
    assert [one.label for one in told["agr-ba-mou-2010"].left_out] == []
    assert sum(bool(paper.left_out) for paper in told.values()) == 1
