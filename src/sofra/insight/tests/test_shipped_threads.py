"""The threads of the record that the product carries come out as its authors counted them."""

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from io import StringIO

import pytest

from sofra.insight.threads import (
    End,
    Link,
    Milestone,
    Need,
    Passage,
    Row,
    Tally,
    Threads,
    follow,
    tally,
    tally_by,
    tally_promises,
    tally_recommendations,
    threads_json,
)
from sofra.insight.threads.sentences import where_it_stands

pytestmark = pytest.mark.shipped

DATE_COLUMNS = {
    "recommendations": "date",
    "commitments": "date",
    "agreements": "date",
    "plans": "adopted",
    "plan_measures": "",
    "events": "start",
    "outputs": "date",
    "results": "date",
}
READINGS_AND_STATED = pytest.mark.parametrize("stated_only", [False, True])


def read(table: str) -> Iterator[dict[str, str]]:
    """Read one table of the shipped record."""
    path = files("sofra.exchange") / "western_balkans" / f"{table}.csv"
    yield from csv.DictReader(StringIO(path.read_text("utf-8"), newline=""))


def needs() -> list[Need]:
    """Read who voiced what."""
    facets = [
        (line["id"], line["voice"], line["kind"], line["pillar"], line["place_id"]) for line in read("needs")
    ]
    return [Need(*each) for each in facets]


def links() -> list[Link]:
    """Read which row follows from which."""
    columns = ("id", "from_table", "from_id", "to_table", "to_id", "kind", "basis", "answers", "source")
    return [Link(*(line[column] for column in columns)) for line in read("links")]


def rows() -> list[Row]:
    """Read the rows that threads run through."""
    return [
        Row(table, line["id"], line.get(column, ""), line.get("kind", ""))
        for table, column in DATE_COLUMNS.items()
        for line in read(table)
    ]


@cache
def threads(*, stated_only: bool = False) -> Threads:
    """Follow all needs of the shipped record."""
    return follow(needs(), links(), rows(), stated_only=stated_only)


def ends(counted: Tally) -> list[int]:
    """Give the seven figures, from answered on this point to nothing told."""
    return [len(keys) for keys in counted.by_end.values()]


def by_passage(counted: Tally) -> list[int]:
    """Give the eight figures in the order of the record's own table."""
    count = {passage: len(keys) for passage, keys in counted.by_passage.items()}
    first, *others = (count[passage] for passage in Passage)
    return [first, len(counted.answered_directly_too), *others]


def test_needs_end_as_counted():
    assert ends(tally(threads())) == [8, 16, 10, 3, 3, 17, 17]


def test_needs_end_as_counted_with_stated_links_only():
    assert ends(tally(threads(stated_only=True))) == [8, 9, 1, 1, 2, 18, 35]


def test_needs_end_by_voice_as_counted():
    assert {counted.group: ends(counted) for counted in tally_by(threads(), "voice")} == {
        "women": [1, 1, 3, 1, 0, 2, 1],
        "womens_organisation": [1, 5, 1, 0, 0, 9, 0],
        "organisation_of_itself": [0, 0, 0, 0, 1, 0, 2],
        "institution": [1, 1, 1, 1, 2, 1, 2],
        "author": [5, 9, 5, 1, 0, 5, 12],
    }


def test_needs_came_by_the_ways_counted():
    assert {counted.group: by_passage(counted) for counted in tally_by(threads(), "voice")} == {
        "women": [5, 2, 0, 1, 0, 0, 2, 1],
        "womens_organisation": [3, 0, 0, 4, 0, 0, 9, 0],
        "organisation_of_itself": [0, 0, 0, 0, 0, 1, 0, 2],
        "institution": [3, 1, 0, 1, 2, 0, 1, 2],
        "author": [3, 1, 1, 16, 0, 0, 5, 12],
    }
    assert by_passage(tally(threads())) == [14, 4, 1, 22, 2, 1, 17, 17]


def test_needs_met_without_asking_end_as_counted():
    unasked = tally(threads(), tally(threads()).by_passage[Passage.ANSWERED_UNASKED])
    met = unasked.by_end[End.THIS_POINT] + unasked.by_end[End.IN_PART]
    voices = [threads().needs[key].voice for key in met]

    assert ends(unasked) == [6, 11, 3, 2, 0, 0, 0]
    assert {voice: voices.count(voice) for voice in set(voices)} == {
        "author": 13,
        "womens_organisation": 3,
        "institution": 1,
    }


def test_needs_asked_for_and_followed_end_as_counted():
    followed = tally(threads(), tally(threads()).by_passage[Passage.ASKED_AND_FOLLOWED])

    assert ends(followed) == [2, 5, 6, 1, 0, 0, 0]


@pytest.mark.parametrize(
    ("stated_only", "figures"), [(False, [57, 34, 8, 8, 35]), (True, [39, 23, 3, 4, 17])]
)
def test_needs_got_as_far_as_counted(stated_only, figures):
    counted = tally(threads(stated_only=stated_only)).by_milestone

    assert [len(counted[milestone]) for milestone in Milestone] == figures


def test_recommendations_were_followed_as_counted():
    recommendations = {line["id"]: line["state_id"] for line in read("recommendations")}

    counted = tally_recommendations(threads(), recommendations)

    assert len(counted.recommendations) == 39
    assert len(counted.from_a_need) == 26
    assert [len(counted.promised), len(counted.decided), len(counted.taken_up)] == [6, 4, 12]
    assert [len(counted.followed), len(counted.not_followed)] == [17, 22]
    assert [recommendations[key] for key in counted.not_followed].count("st-rec-not-realised") == 1


def test_promises_were_kept_as_counted():
    promises = [line["id"] for line in read("commitments") if line["kind"] in {"promise", "signed_promise"}]

    counted = tally_promises(threads(), promises)

    assert [len(keys) for keys in (counted.promises, counted.kept, counted.nothing_told)] == [14, 5, 9]


@pytest.mark.parametrize(
    "key", ["need-001", "need-002", "need-003", "need-005", *(f"need-0{n}" for n in (15, 26, 45, 55, 27, 28))]
)
def test_need_is_carried_along(key):
    assert threads().end(key) is End.CARRIES_ALONG


def test_patrols_in_badly_lit_streets_are_carried_along_by_our_reading():
    thread = threads().thread("need-002")

    assert str(where_it_stands(thread.end)) == "Carried along; an answer to this point is not stated."
    assert {way.steps[1].key for way in thread.ways} == {"rec-013"}
    assert {step.key for way in thread.ways for step in way.steps[2:]} == {
        "plan-xk-gbv",
        "out-kp-gbvwg",
        "out-xk-dvlaw",
    }
    assert threads(stated_only=True).end("need-002") is End.NOTHING_TOLD


def test_albanian_plan_is_one_document_though_three_tables_tell_it():
    thread = threads().thread("need-065")

    assert len(thread.reached) == 1
    assert not thread.consequences


@READINGS_AND_STATED
def test_ends_are_the_best_of_the_ways_told(stated_only):
    for key in threads(stated_only=stated_only).needs:
        thread = threads(stated_only=stated_only).thread(key)
        assert thread.end == max(way.end for way in thread.ways)
        assert not thread.are_ways_cut


@READINGS_AND_STATED
def test_threads_json_counts_every_need_once(stated_only):
    form = threads_json(threads(stated_only=stated_only))

    assert form["needs"] == sum(form["ends"].values()) == 74
    for end, count in form["ends"].items():
        assert count == sum(counted[end] for counted in form["by_voice"].values())


def test_every_link_of_a_thread_runs_forward_and_has_both_ends():
    index = threads().index
    followed = {
        link.key for shelf in (index.onward, index.deliveries) for group in shelf.values() for link in group
    }
    steps = {link.key for link in links() if link.kind not in {"led_to", "followed_by", "made_at", "same_as"}}

    assert followed == steps
