"""The loom: every need once, and no funnel."""

from __future__ import annotations

from collections.abc import Sequence

from django.template import Context, Template

from sofra.shared.loom import Bundle, End, Loom, Step, Thread, weave

STEPS = [
    Step("said", "said", "/needs/", "Voiced; nothing further on record.", "/needs/?stopped=said"),
    Step("asked", "asked", stop_words="An answer is not stated."),
    Step("done", "done"),
]
BUNDLES = [
    Bundle("asked", "asked", "/needs/?way=asked"),
    Bundle("unasked", "met without asking", is_bypass=True),
    Bundle("voiced", "voiced only"),
]
ENDS = [End("this", "on this very point", "fine", "/needs/?end=this"), End("part", "in part", "part")]

THREADS = [
    Thread("need-3", "asked", frozenset({"said", "asked"})),
    Thread("need-1", "asked", frozenset({"said", "asked", "done"}), "this"),
    Thread("need-2", "asked", frozenset({"said", "asked", "done"}), "part"),
    Thread("need-4", "unasked", frozenset({"said", "done"}), "part"),
    Thread("need-5", "voiced", frozenset({"said"})),
]


def woven(threads: Sequence[Thread] = THREADS) -> Loom:
    return weave(threads, steps=STEPS, bundles=BUNDLES, ends=ENDS)


def test_each_step_counts_who_reach_it_and_who_stop() -> None:
    assert [(row.step.key, row.count, row.stops) for row in woven().rows] == [
        ("said", 5, 1),
        ("asked", 3, 1),
        ("done", 3, 0),
    ]


def test_each_end_is_counted() -> None:
    assert [(one.end.key, one.count) for one in woven().ends] == [("this", 1), ("part", 2)]


def test_bypass_runs_beside_and_neither_stops_nor_passes() -> None:
    said, asked, _done = woven().rows

    lane = next(one for one in woven().bundles if one.bundle.is_bypass)
    x = f"M{lane.start + 3.2:g} "
    assert x in said.bypasses
    assert x in asked.bypasses
    assert x not in said.passes + said.runs + said.loose
    assert x not in asked.passes + asked.runs + asked.loose


def test_bundles_keep_their_order_and_get_letters() -> None:
    assert [(one.letter, one.bundle.key, one.count) for one in woven().bundles] == [
        ("A", "asked", 3),
        ("B", "unasked", 1),
        ("C", "voiced", 1),
    ]


def test_bundle_without_threads_is_left_out() -> None:
    assert [one.bundle.key for one in woven(THREADS[-1:]).bundles] == ["voiced"]
    assert not woven(THREADS[-1:]).has_bypass


def test_furthest_threads_come_first_in_their_bundle() -> None:
    loom = woven()

    assert loom.ends[0].knots.startswith("M1.2 ")
    assert loom.rows[1].stopped.startswith("M17.2 ")


def test_thread_with_an_end_before_the_last_step_goes_on_to_it() -> None:
    planned = Thread("need-6", "asked", frozenset({"said", "asked"}), "part")

    rows = woven([planned]).rows
    assert [row.stops for row in rows] == [0, 0, 0]
    assert rows[1].passes == rows[2].passes != ""


def test_neighbours_share_one_stroke() -> None:
    threads = [Thread(f"need-{i}", "voiced", frozenset({"said"})) for i in range(500)]

    assert woven(threads).rows[0].stopped.count("M") == 1


def test_empty_loom_is_drawn_too() -> None:
    assert woven([]).total == 0
    assert woven([]).width > 0


def test_every_number_leads_to_its_list() -> None:
    html = Template("{% load components %}{% loom loom %}{% small_loom loom 'All' %}").render(
        Context({"loom": woven()})
    )

    assert '<a href="/needs/"><b>5</b> said</a>' in html
    assert '<a href="/needs/?stopped=said">1 told no further.</a> Voiced; nothing further on record.' in html
    assert "<b>1 told no further.</b> An answer is not stated." in html
    assert '<a href="/needs/?way=asked">3 asked</a>' in html
    assert '<a href="/needs/?end=this">1 on this very point</a>' in html
    assert "a way of its own" in html
    assert "style=" not in html
