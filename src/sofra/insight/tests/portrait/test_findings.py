"""Every finding is told on a rich record, and empty, with what would fill it, on an empty one."""

from __future__ import annotations

from datetime import date

import pytest

from sofra.actors.models import Organisation
from sofra.insight.network_record.book import MODELS
from sofra.insight.portrait.findings import KINDS
from sofra.insight.portrait.findings.doors import ways
from sofra.insight.portrait.run import findings_of, withheld
from sofra.insight.portrait.what_if import without
from sofra.insight.tests.portrait.rich_record import INNER, Rich, look
from sofra.insight.tests.practice.small_record import OWN, Small
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
