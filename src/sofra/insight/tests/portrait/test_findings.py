"""Every finding is told on a rich record, and empty, with what would fill it, on an empty one."""

from __future__ import annotations

from datetime import date
from importlib import import_module

import pytest

from sofra.actors.models import Organisation
from sofra.insight.network_record.book import MODELS
from sofra.insight.portrait.findings import KINDS
from sofra.insight.portrait.findings.doors import ways
from sofra.insight.portrait.run import findings_of, withheld
from sofra.insight.portrait.web import SEAT
from sofra.insight.portrait.what_if import without
from sofra.insight.tests.portrait.rich_record import INNER, Rich, look
from sofra.insight.tests.practice.small_record import NETWORK, OWN, Small
from sofra.networks.models import Membership, Network
from sofra.record.tables import all_tables

NAMES = [kind.name for kind in KINDS]
FOR_SEATS = {"bridges_communities", "close_groups", "circles", "doors", "key_sets"}


def figures(name: str, rich: Rich) -> dict[str, float | None]:
    """The figures of one finding."""
    return {one.key: one.value for one in look(name, rich.laid()).figures}


def empty_record() -> Rich:
    """A network of which nothing is told."""
    rich, small = Rich(), Small()
    rich.rows, rich.lists = small.rows, small.lists
    return rich


@pytest.mark.parametrize("name", NAMES)
def test_every_finding_is_told_on_a_rich_record(name: str) -> None:
    told = look(name, Rich().laid())

    assert told.is_told, told.sentence
    assert told.sentence.endswith(".")
    assert told.chart
    assert told.figures
    assert (told.table and told.table.lines) or name == "key_sets"
    assert told.refs or (told.named and told.named.refs)


@pytest.mark.parametrize("name", NAMES)
def test_every_finding_is_empty_on_an_empty_record_and_says_what_would_fill_it(name: str) -> None:
    told = look(name, empty_record().laid())

    assert not told.is_told
    assert told.missing


@pytest.mark.parametrize("of_all", [True, False])
@pytest.mark.parametrize("record", [Rich, empty_record])
def test_what_is_missing_names_columns_that_there_are(record, of_all: bool) -> None:
    known = {f"{name}.{column.name}" for name in MODELS for column in all_tables()[name].columns} | {
        "ties.kind=supports"
    }
    for kind in KINDS:
        assert set(kind.look(record().laid(of_all=of_all)).missing) <= known, kind.name


def test_stranger_reads_no_name_and_nothing_by_community() -> None:
    laid = Rich().laid()
    found = findings_of(laid, has_seat=False)
    names = {laid.name(key) for key in laid.keys}

    assert {one.name for one in found} == set(NAMES) - FOR_SEATS
    assert len(withheld(has_seat=False)) == len(FOR_SEATS)
    assert all(one.told.named is None for one in found)
    for one in found:
        cells = [line.name for line in one.told.table.lines] if one.told.table else []
        assert not names & {one.told.sentence, *cells}, one.name
        assert not [name for name in names if name in one.told.sentence], one.name
    assert "Marsh" not in repr([one.told.sentence for one in found])


def test_of_fewer_than_ten_bodies_a_stranger_reads_no_count_that_says_who_is_meant() -> None:
    rich = empty_record()
    rich.members(5)
    rich.tie("group-1", rich.organisation("afar"), kind="funds")
    rich.tie("group-1", "group-2", kind="funds")

    names = ("single_points", "leaning")
    seen = {one.name: one.told for one in findings_of(rich.laid(), has_seat=False)}
    assert not [name for name in names if seen[name].is_told or seen[name].figures or seen[name].refs]
    assert all(look(name, rich.laid()).is_told for name in names)


def test_meso_connector_is_ferry() -> None:
    told = look("meso", Rich().laid())

    assert told.named
    assert told.named.sentence == "They are: Ferry."
    assert figures("meso", Rich()) == {
        "connectors": 1,
        "micro": 13,
        "micro_direct": 0,
        "micro_through": 3,
        "reach_unknown": 1,
    }


def test_single_point_is_ferry_for_jetty_alone() -> None:
    told = look("single_points", Rich().laid())

    assert told.named
    assert [(line.name, *line.cells) for line in told.named.table.lines] == [("Ferry", 1, "Jetty")]  # type: ignore[union-attr]  # told
    assert told.sentence.startswith("1 of 20 bodies would lose touch")


def test_network_itself_is_no_broker() -> None:
    told = look("brokers", Rich().laid())

    assert told.named
    assert told.named.table
    assert OWN not in {line.ref.key for line in told.named.table.lines if line.ref}


def test_nobody_is_ranked_below_ten_bodies() -> None:
    small = empty_record()
    small.members(4)
    small.tie("group-1", "group-2")

    for name in ("brokers", "close_groups", "circles", "key_sets"):
        assert not look(name, small.laid()).is_told, name
    assert "nobody is put in an order" in look("brokers", small.laid()).sentence


def test_equal_brokers_share_a_rank() -> None:
    rich = empty_record()
    rich.members(10)
    for number in range(1, 11):
        rich.tie(f"group-{number}", f"group-{number % 10 + 1}")
    laid = rich.laid(layers=("partners",))

    told = look("brokers", laid)

    assert told.named
    assert told.named.table
    assert {line.cells[0] for line in told.named.table.lines} == {1}
    assert len(told.named.table.lines) == 10


def test_circle_of_five_is_told_by_components() -> None:
    told = look("circles", Rich().laid())

    assert told.table
    line = told.table.lines[0]
    assert line.cells[0] == "; ".join(sorted(key.title() for key in INNER))
    assert line.cells[1] == 100.0
    assert line.cells[3] == 100.0
    assert line.cells[5] == 5
    assert "few outside ties" in told.sentence


def test_communities_below_five_are_not_told_apart() -> None:
    rich = Rich()
    for key in ("hills-5", "hills-6"):
        row = rich.rows[Organisation][key]
        row.community = ""  # type: ignore[attr-defined]  # an organisation

    assert not look("bridges_communities", rich.laid()).is_told
    assert look("bridges_communities", Rich().laid()).sentence.startswith("Ties stay within communities")


def test_trend_follows_the_years_that_dates_allow() -> None:
    told = look("trend", Rich().laid())

    assert told.table
    assert [line.name for line in told.table.lines] == ["2028", "2029", "2030"]
    assert told.missing == ("ties.from",)


def test_ways_pass_only_direct_ties_with_a_date() -> None:
    laid = Rich().laid()

    found = ways(laid, "jetty", "ministry")

    assert [step.name for step in found[0]] == ["Ferry", "Ministry"]
    assert ways(laid, "marsh-1", "nowhere") == []
    assert all(step.row.table == "ties" for way in found for step in way)
    assert not [way for way in ways(laid, "hills-2", "marsh-2") if len(way) == 1], "an undated tie"


def test_opened_door_leads_to_who_is_named_behind_it() -> None:
    rich = Rich()
    rich.tie("police", "jetty", kind="opens_door", door_to_org_id="council", since="2030")

    assert ["Police", "Council"] in [[s.name for s in way] for way in ways(rich.laid(), "jetty", "council")]


def test_without_ferry_jetty_loses_touch_and_figures_change() -> None:
    gone = without(Rich().laid(), "ferry")

    assert gone
    assert gone.sentence == "Without Ferry 1 body would lose touch with the others."
    assert [name for name, _ref in gone.lost] == ["Jetty"]
    changed = {
        one.label: (one.before, one.after) for part in gone.parts for one in part.figures if one.is_other
    }
    assert changed["bodies"] in {(18.0, 17.0), (20.0, 19.0)}
    assert changed["without any tie on record"] == (0.0, 1.0)
    assert changed["bodies tied to both micro and macro"] == (1.0, 0.0)


def test_nobody_asks_what_if_the_table_itself_or_a_stranger_left() -> None:
    assert without(Rich().laid(), OWN) is None
    assert without(Rich().laid(), "nowhere") is None


@pytest.mark.parametrize("name", NAMES)
def test_no_finding_breaks_on_any_day_or_layer(name: str) -> None:
    rich = Rich()
    for year in (1900, 2028, 2030, 9999):
        for layers in ((), ("seat",), ("funds",)):
            for of_all in (True, False):
                look(name, rich.laid(date(year, 2, 28), layers=layers, of_all=of_all))


def test_no_word_imputes_a_motive() -> None:
    words = " ".join(one.told.sentence for one in findings_of(Rich().laid(), has_seat=True)).lower()

    for never in ("refuse", "exclude", "gatekeep", "clique", "hoard", "corrupt", "avoid", "control"):
        assert never not in words


def test_supported_outside_the_network_are_not_counted_for_another_supporter_might_be_missed() -> None:
    rich = Rich()
    before = figures("leaning", rich)
    rich.organisation("afar")
    rich.tie("ferry", "afar", kind="funds", since="2030")

    assert figures("leaning", rich) == before
    of_all = look("leaning", rich.laid(of_all=True))
    assert next(one.value for one in of_all.figures if one.key == "supported") == before["supported"] + 2  # type: ignore[operator]  # jetty and afar


def test_each_finding_says_how_sure_the_ties_are_that_it_looked_at_itself() -> None:
    rich = Rich()
    rich.organisation("late")
    rich.add(Membership, organisation_id="late", since="")
    sure = {one.name: (one.looked_at, one.maybe) for one in findings_of(rich.laid(), has_seat=True)}
    direct = sum(one.kind != SEAT for one in rich.laid().threads)

    assert sure["whole"] == (direct + 19, 2)
    assert sure["spread"] == (19, 1)
    assert sure["bridges_sectors"] == (direct, 1)
    assert sure["trend"] == sure["doors"] == (direct - 1, 0)
    assert sure["leaning"][1] == 0
    of_all = {one.name: one for one in findings_of(rich.laid(of_all=True), has_seat=True)}
    assert of_all["spread"].maybe == 0, "no seat is asked for"


def test_equally_large_groups_are_told_together() -> None:
    rich = empty_record()
    for key, sector in (("one", "state"), ("two", "security"), ("three", "state"), ("four", "security")):
        rich.member(key, sector=sector, level="central")

    assert look("spread", rich.laid()).sentence == (
        "Of 4 bodies the largest group by level is central (national) with 4; by sector it is security and"
        " state with 2 each."
    )


def test_who_sits_where_the_number_of_seats_is_not_told_reads_not_stated() -> None:
    stated = next(
        one for one in look("spread", empty_record_with_a_member().laid()).figures if "seats" in one.key
    )

    assert (stated.said, stated.otherwise) == ("", "not stated")


def empty_record_with_a_member() -> Rich:
    """One member of a network whose seats are not counted anywhere."""
    rich = empty_record()
    rich.member("one", level="local", sector="state")
    rich.rows[Network][NETWORK].seats = None  # type: ignore[attr-defined]  # a network
    return rich


def test_nine_and_their_table_are_no_ten() -> None:
    rich = empty_record()
    rich.members(9)
    for number in range(1, 10):
        rich.tie(f"group-{number}", f"group-{number % 9 + 1}")

    assert len(rich.laid().keys) == 10
    for name in ("brokers", "close_groups", "circles", "key_sets"):
        assert not look(name, rich.laid()).is_told, name


def test_key_set_names_nobody_in_whose_place_another_would_do() -> None:
    rich = empty_record()
    rich.members(12)
    for number in (2, 3, 4):
        rich.tie("group-1", f"group-{number}")
        rich.tie(f"group-{number}", f"group-{number + 3}")

    told = look("key_sets", rich.laid()).sentence

    assert told.startswith("Group 1 and 2 of several others that do equally well together reach 9 of 12")


def test_groups_are_not_worked_out_while_a_page_is_asked_for_among_very_many(monkeypatch) -> None:
    monkeypatch.setattr(import_module("sofra.insight.portrait.findings.close_groups"), "INLINE_UP_TO", 15)

    told = look("close_groups", Rich().laid())

    assert not told.is_told
    assert "more than 15 bodies" in told.sentence


def test_of_one_who_hangs_it_is_told_whether_she_sits_here() -> None:
    assert figures("single_points", Rich())["hang_seated"] == 0
