"""Threads counted and written out, told with needs of a made-up town."""

import pytest

from sofra.insight.tests.town import LAMPS, threads_of
from sofra.insight.threads import (
    End,
    Milestone,
    Need,
    Passage,
    Threads,
    tally,
    tally_by,
    tally_promises,
    tally_recommendations,
    thread_json,
    threads_json,
)

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
