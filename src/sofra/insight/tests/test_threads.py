"""The rule of the threads, told with needs of a made-up town."""

import pytest

from sofra.insight.threads import (
    End,
    Link,
    Milestone,
    Need,
    Passage,
    Row,
    StepWord,
    Threads,
    follow,
    story_of,
    tally,
    tally_by,
    tally_promises,
    tally_recommendations,
    thread_json,
    threads_json,
)

TABLES = {
    "need": "needs",
    "rec": "recommendations",
    "com": "commitments",
    "agr": "agreements",
    "plan": "plans",
    "pm": "plan_measures",
    "ev": "events",
    "out": "outputs",
    "res": "results",
    "org": "organisations",
}
LAMPS = "need-lamps"


def link(start: str, kind: str, goal: str, answers: str = "", basis: str = "stated", key: str = "") -> Link:
    """Join two made-up rows; the first part of a key tells its table."""
    tables = [TABLES[end.split("-")[0]] for end in (start, goal)]
    name = key or f"lnk-{start}-{kind}-{goal}"
    return Link(name, tables[0], start, tables[1], goal, kind, basis, answers, "900: page 1")


def read(line: str) -> Link:
    """Read a link from a line such as `need-lamps asked_in rec-lamps`."""
    return link(*line.split())


def rows_of(links: list[Link]) -> list[Row]:
    """Make the rows at both ends of links visible."""
    ends = {end for each in links for end in (each.start, each.goal) if end[0] != "needs"}
    return [Row(table, key, "2030-05") for table, key in sorted(ends)]


def threads_of(*lines: str, stated_only: bool = False, needs: tuple[Need, ...] = ()) -> Threads:
    """Follow the needs of a made-up record."""
    links = [read(line) for line in lines]
    people = needs or (Need(LAMPS, "women", date="2030", source="900: page 2"),)
    return follow(people, links, rows_of(links), stated_only=stated_only)


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


PASSAGES = {
    "need-followed": ["asked_in rec-a"],
    "need-both": ["asked_in rec-a", "met_by ev-a in_part"],
    "need-otherwise": ["asked_in rec-silent", "met_by ev-a in_part"],
    "need-unasked": ["met_by ev-a carries_along"],
    "need-promised": ["asked_in rec-promise"],
    "need-promised-apart": ["asked_in rec-silent", "promised_in com-a this_point"],
    "need-promise": ["promised_in com-a this_point"],
    "need-asked": ["asked_in rec-silent"],
    "need-voiced": [],
}
STEPS = ["rec-a taken_up_in plan-a in_part", "rec-promise promised_in com-a in_part"]


def passages(voice: str = "women") -> Threads:
    """Follow one need for every way in which a need can come to where it stands."""
    lines = [f"{key} {line}" for key, ends in PASSAGES.items() for line in ends]
    needs = tuple(Need(key, voice, pillar="prevention", networks=("net-a", "net-b")) for key in PASSAGES)
    return threads_of(*lines, *STEPS, needs=needs)


@pytest.mark.parametrize(
    ("key", "passage"),
    [
        ("need-followed", Passage.ASKED_AND_FOLLOWED),
        ("need-both", Passage.ASKED_AND_FOLLOWED),
        ("need-otherwise", Passage.ASKED_ANSWERED_OTHERWISE),
        ("need-unasked", Passage.ANSWERED_UNASKED),
        ("need-promised", Passage.ASKED_PROMISE_ONLY),
        ("need-promised-apart", Passage.ASKED_PROMISE_ONLY),
        ("need-promise", Passage.PROMISE_UNASKED),
        ("need-asked", Passage.ASKED_ONLY),
        ("need-voiced", Passage.VOICED_ONLY),
    ],
)
def test_passage_tells_by_what_way(key, passage):
    assert passages().passage(key) is passage


def test_tally_keeps_the_needs_behind_each_number():
    counted = tally(passages())

    assert counted.needs == tuple(sorted(PASSAGES))
    assert counted.by_passage[Passage.ASKED_AND_FOLLOWED] == ("need-both", "need-followed")
    assert counted.answered_directly_too == ("need-both",)
    assert counted.by_end[End.PROMISE_ONLY] == ("need-promise", "need-promised", "need-promised-apart")
    assert counted.count(End.THIS_POINT) == 0
    assert {mark: len(keys) for mark, keys in counted.by_milestone.items()} == {
        Milestone.LINKED: 8,
        Milestone.RECOMMENDATION: 6,
        Milestone.PROMISE: 3,
        Milestone.PLAN: 2,
        Milestone.DONE: 3,
    }


def test_tally_of_named_needs_counts_only_them():
    counted = tally(passages(), ["need-voiced"], group="quiet")

    assert (counted.group, counted.needs) == ("quiet", ("need-voiced",))
    assert counted.count(End.NOTHING_TOLD) == 1


def test_tally_by_voice_starts_with_the_women():
    voices = ["author", "institution", "zebra", "women", "organisation_of_itself", "womens_organisation"]
    needs = tuple(Need(f"need-{voice}", voice) for voice in voices)

    groups = [counted.group for counted in tally_by(threads_of(needs=needs), "voice")]

    assert groups == [
        "women", "womens_organisation", "organisation_of_itself", "institution", "author", "zebra",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("facet", "groups"),
    [
        ("kind", [""]),
        ("pillar", ["prevention"]),
        ("place", [""]),
        ("network", ["net-a", "net-b"]),
    ],
)
def test_tally_by_facet_puts_a_need_under_every_group_it_bears(facet, groups):
    counted = tally_by(passages(), facet)

    assert [each.group for each in counted] == groups
    assert all(len(each.needs) == len(PASSAGES) for each in counted)


def test_tally_by_network_has_a_group_for_needs_of_none():
    assert [each.group for each in tally_by(threads_of(), "network")] == [""]


def test_only_women_and_their_organisations_are_told_you_said():
    voices = ["women", "womens_organisation", "organisation_of_itself", "institution", "author"]

    assert [Need("need-a", voice).is_said_by_women for voice in voices] == [True, True, False, False, False]


def test_recommendations_are_counted_by_what_followed():
    threads = threads_of(
        "need-lamps asked_in rec-a",
        "rec-a promised_in com-a in_part",
        "rec-a taken_up_in plan-a in_part",
        "rec-b decided_in com-b",
        "rec-c delivered_by out-c",
    )

    counted = tally_recommendations(threads, ["rec-a", "rec-b", "rec-c"])

    assert counted.recommendations == ("rec-a", "rec-b", "rec-c")
    assert (counted.from_a_need, counted.promised, counted.taken_up) == (("rec-a",),) * 3
    assert counted.decided == ("rec-b",)
    assert counted.followed == ("rec-a", "rec-b")
    assert counted.not_followed == ("rec-c",)


def test_promises_are_kept_or_nothing_is_told():
    threads = threads_of("com-a kept_by out-a in_part", "com-b led_to out-b")

    counted = tally_promises(threads, ["com-a", "com-b"])

    assert counted.promises == ("com-a", "com-b")
    assert counted.kept == ("com-a",)
    assert counted.nothing_told == ("com-b",)


def test_thread_json_tells_every_step():
    threads = threads_of("need-lamps asked_in rec-lamps", "rec-lamps promised_in com-lamps in_part derived")

    assert thread_json(threads.thread(LAMPS)) == {
        "key": LAMPS,
        "voice": "women",
        "ends": "promise_only",
        "ways": [
            [
                {
                    "step": "said",
                    "table": "needs",
                    "key": LAMPS,
                    "date": "2030",
                    "basis": "stated",
                    "answers": None,
                    "source": "900: page 2",
                },
                {
                    "step": "asked",
                    "table": "recommendations",
                    "key": "rec-lamps",
                    "date": "2030-05",
                    "basis": "stated",
                    "answers": None,
                    "source": "900: page 1",
                },
                {
                    "step": "promised",
                    "table": "commitments",
                    "key": "com-lamps",
                    "date": "2030-05",
                    "basis": "derived",
                    "answers": "in_part",
                    "source": "900: page 1",
                },
            ]
        ],
    }


def test_threads_json_counts_all_seven_ends_by_voice():
    form = threads_json(threads_of())

    assert form == {
        "needs": 1,
        "ends": {
            "this_point": 0,
            "in_part": 0,
            "carries_along": 0,
            "not_stated": 0,
            "promise_only": 0,
            "asked_only": 0,
            "nothing_told": 1,
        },
        "by_voice": {"women": form["ends"]},
    }


def test_unknown_need_is_a_key_error():
    with pytest.raises(KeyError):
        threads_of().thread("need-elsewhere")
