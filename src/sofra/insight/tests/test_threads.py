"""The rule of the threads, told with needs of a made-up town."""

import pytest

from sofra.insight.tests.town import LAMPS, read, rows_of, threads_of
from sofra.insight.threads import End, Milestone, Need, Row, StepWord, follow, story_of


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        ([], End.NOTHING_TOLD),
        (["need-lamps asked_in rec-lamps"], End.ASKED_ONLY),
        (["need-lamps asked_in rec-lamps", "rec-lamps delivered_by out-letter"], End.ASKED_ONLY),
        (["need-lamps promised_in com-lamps this_point"], End.PROMISE_ONLY),
        (["need-lamps asked_in rec-lamps", "rec-lamps promised_in com-lamps in_part"], End.PROMISE_ONLY),
        (["need-lamps asked_in rec-lamps", "rec-lamps taken_up_in plan-town not_stated"], End.NOT_STATED),
        (["need-lamps met_by ev-walk carries_along"], End.CARRIES_ALONG),
        (["need-lamps met_by ev-walk in_part", "need-lamps asked_in rec-lamps"], End.IN_PART),
        (["need-lamps met_by out-lamps this_point"], End.THIS_POINT),
    ],
)
def test_need_ends_as_the_best_of_its_ways(lines, end):
    threads = threads_of(*lines)

    assert threads.end(LAMPS) is end
    assert max(way.end for way in threads.ways(LAMPS)) is end


@pytest.mark.parametrize(
    ("promise", "deed", "end"),
    [
        ("this_point", "in_part", End.IN_PART),
        ("carries_along", "this_point", End.CARRIES_ALONG),
        ("this_point", "this_point", End.THIS_POINT),
    ],
)
def test_way_is_worth_its_weakest_link_when_a_promise_is_kept(promise, deed, end):
    threads = threads_of(
        "need-lamps asked_in rec-lamps",
        f"rec-lamps promised_in com-lamps {promise}",
        f"com-lamps kept_by out-lamps {deed}",
    )

    (way,) = threads.ways(LAMPS)

    assert [step.word for step in way.steps] == ["said", "asked", "promised", "done"]
    assert way.end is end
    assert threads.end(LAMPS) is end


def test_way_stops_early_where_that_is_worth_more():
    threads = threads_of(
        "need-lamps asked_in rec-lamps",
        "rec-lamps taken_up_in pm-lamps this_point",
        "pm-lamps carried_out_by out-lamps in_part",
    )

    ways = [([step.word.value for step in way.steps], way.end) for way in threads.ways(LAMPS)]

    assert ways == [
        (["said", "asked", "planned"], End.THIS_POINT),
        (["said", "asked", "planned", "done"], End.IN_PART),
    ]


def test_answer_is_not_inherited_from_a_recommendation_that_gathers_needs():
    threads = threads_of(
        "need-lamps asked_in rec-streets",
        "need-buses asked_in rec-streets",
        "rec-streets taken_up_in plan-town carries_along",
        "need-buses met_by out-buses this_point",
        needs=(Need(LAMPS, "women"), Need("need-buses", "women")),
    )

    assert threads.end(LAMPS) is End.CARRIES_ALONG
    assert threads.end("need-buses") is End.THIS_POINT


def test_link_without_an_answer_adds_nothing_and_nothing_comes_through_it():
    threads = threads_of(
        "need-lamps asked_in rec-lamps",
        "rec-lamps decided_in com-own",
        "com-own kept_by out-lamps this_point",
    )

    (way,) = threads.ways(LAMPS)

    assert way.end is End.ASKED_ONLY
    assert [step.word for step in way.steps] == ["said", "asked", "replied", "done"]


def test_delivery_is_a_side_branch_and_no_answer():
    threads = threads_of(
        "need-lamps asked_in rec-lamps",
        "rec-lamps delivered_by out-letter this_point",
        "rec-lamps taken_up_in agr-town in_part",
    )

    thread = threads.thread(LAMPS)

    assert [(way.steps[-1].word, way.end, way.is_side_branch) for way in thread.ways] == [
        (StepWord.PLANNED, End.IN_PART, False),
        (StepWord.DELIVERED, End.ASKED_ONLY, True),
    ]
    assert thread.reached == (("agreements", "agr-town"),)
    assert Milestone.DONE not in thread.milestones


@pytest.mark.parametrize(
    ("kind", "word"), [("decision", "replied"), ("intention", "planned"), ("act", "done"), ("", "replied")]
)
def test_commitment_that_is_no_promise_says_so(kind, word):
    links = [read("need-lamps asked_in rec-lamps"), read("rec-lamps decided_in com-lamps in_part")]
    rows = [Row("recommendations", "rec-lamps"), Row("commitments", "com-lamps", kind=kind)]

    (way,) = follow([Need(LAMPS, "women")], links, rows, stated_only=True).ways(LAMPS)

    assert way.steps[-1].word == word


@pytest.mark.parametrize("kind", ["led_to", "followed_by", "made_at", "voiced_at", "same_as"])
def test_other_links_are_no_answers(kind):
    threads = threads_of(f"need-lamps {kind} ev-walk this_point")

    assert threads.end(LAMPS) is End.NOTHING_TOLD
    assert threads.milestones(LAMPS) == frozenset()


@pytest.mark.parametrize(
    "line",
    [
        "rec-lamps promised_in rec-lamps this_point",
        "rec-lamps taken_up_in need-lamps this_point",
        "rec-lamps decided_in org-town this_point",
        "org-town met_by out-lamps this_point",
    ],
)
def test_link_that_does_not_run_forward_is_not_followed(line):
    threads = threads_of("need-lamps asked_in rec-lamps", line)

    assert threads.end(LAMPS) is End.ASKED_ONLY
    assert len(list(threads.ways(LAMPS))) == 1


def test_link_to_an_unseen_row_is_not_there():
    links = [read("need-lamps met_by out-hidden this_point"), read("out-open led_to res-hidden")]

    threads = follow([Need(LAMPS, "women")], links, [Row("outputs", "out-open")], stated_only=False)

    assert threads.end(LAMPS) is End.NOTHING_TOLD
    assert not threads.index.onward
    assert not threads.index.growth


def test_readings_are_left_out_when_only_stated_links_are_wished():
    lines = ["need-lamps met_by out-lamps this_point derived", "need-lamps met_by ev-walk in_part"]

    assert threads_of(*lines).end(LAMPS) is End.THIS_POINT
    assert threads_of(*lines, stated_only=True).end(LAMPS) is End.IN_PART
    assert [way.is_stated for way in threads_of(*lines).ways(LAMPS)] == [False, True]


def test_consequences_are_listed_once_and_run_in_no_circle():
    threads = threads_of(
        "need-lamps met_by out-study in_part",
        "out-study led_to res-talk",
        "out-study followed_by out-guide",
        "out-guide followed_by out-study",
        "out-guide led_to res-talk",
        "out-guide followed_by out-guide",
    )

    grown = threads.thread(LAMPS).consequences

    assert [each.ref for each in grown] == [("outputs", "out-guide"), ("results", "res-talk")]
    assert grown[0].after == ("outputs", "out-study")
    assert threads.end(LAMPS) is End.IN_PART


def test_document_in_two_tables_is_counted_once():
    threads = threads_of(
        "need-lamps asked_in rec-lamps",
        "rec-lamps taken_up_in plan-town carries_along",
        "rec-lamps taken_up_in out-plan carries_along",
        "rec-lamps taken_up_in out-copy carries_along",
        "plan-town same_as out-plan",
        "out-copy same_as out-plan",
        "out-plan led_to res-light",
        "res-light followed_by plan-town",
        "need-lamps met_by out-other in_part",
    )

    thread = threads.thread(LAMPS)

    assert thread.reached == (("outputs", "out-other"), ("outputs", "out-copy"))
    assert [each.key for each in thread.consequences] == ["res-light"]


def test_twin_that_grew_is_listed_once():
    threads = threads_of(
        "need-lamps met_by ev-walk in_part",
        "ev-walk led_to out-plan",
        "ev-walk led_to plan-town",
        "plan-town same_as out-plan",
    )

    assert [each.key for each in threads.thread(LAMPS).consequences] == ["out-plan"]


def test_ways_beyond_the_limit_are_left_out_and_the_best_stays():
    lines = [f"need-lamps met_by ev-{number} not_stated" for number in range(5)]
    threads = threads_of(*lines, "need-lamps met_by ev-9 this_point")

    thread = threads.thread(LAMPS, at_most=2)

    assert thread.are_ways_cut
    assert [way.end for way in thread.ways] == [End.THIS_POINT, End.NOT_STATED]
    assert not threads.thread(LAMPS, at_most=6).are_ways_cut


def test_story_shows_each_step_once_in_order_and_undated_last():
    lines = [
        "need-lamps asked_in rec-lamps",
        "need-lamps asked_in rec-undated",
        "rec-lamps taken_up_in out-lamps this_point derived",
        "rec-undated taken_up_in out-lamps in_part stated",
        "rec-undated promised_in com-lamps in_part",
        "need-lamps met_by out-lamps carries_along stated",
    ]
    links = [read(line) for line in lines]
    rows = [row for row in rows_of(links) if row.key != "rec-undated"]
    undated = Row("recommendations", "rec-undated")

    threads = follow([Need(LAMPS, "women")], links, [undated, *rows], stated_only=False)

    told = story_of(threads.thread(LAMPS))

    assert {word.value: [step.key for step in steps] for word, steps in told.items()} == {
        "said": [LAMPS],
        "asked": ["rec-lamps", "rec-undated"],
        "promised": ["com-lamps"],
        "done": ["out-lamps"],
    }
    assert [(step.basis, step.answers) for step in told[StepWord.DONE]] == [("stated", "in_part")]
