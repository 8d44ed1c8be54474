"""What holds for the threads of any record, also of one that is wrong."""

import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sofra.insight.threads import (
    End,
    Link,
    Milestone,
    Need,
    Row,
    Threads,
    Way,
    follow,
    thread_json,
    threads_json,
)

TABLES = [
    "needs", "recommendations", "commitments", "agreements", "plans", "plan_measures", "events", "outputs",
    "results", "organisations",
]  # fmt: skip
KINDS = [
    "asked_in", "delivered_by", "promised_in", "decided_in", "taken_up_in", "kept_by", "met_by",
    "carried_out_by", "led_to", "followed_by", "made_at", "voiced_at", "same_as",
]  # fmt: skip
VALUES = {
    "this_point": End.THIS_POINT,
    "in_part": End.IN_PART,
    "carries_along": End.CARRIES_ALONG,
    "not_stated": End.NOT_STATED,
}
KEYS = ["a", "b"]
NEEDS = [Need(key, "women") for key in KEYS]
ROWS = [Row(table, key) for table in TABLES[1:] for key in KEYS]


@st.composite
def any_link(draw: st.DrawFn) -> Link:
    """Draw a link of any kind between any two rows, sensible or not."""
    ends = [(draw(st.sampled_from(TABLES)), draw(st.sampled_from(KEYS))) for _ in range(2)]
    kind, basis = draw(st.sampled_from(KINDS)), draw(st.sampled_from(["stated", "derived"]))
    answers = draw(st.sampled_from([*VALUES, ""]))
    key = f"lnk-{draw(st.integers(0, 99))}"
    return Link(key, *ends[0], *ends[1], kind, basis, answers)


@st.composite
def forward_link(draw: st.DrawFn) -> Link:
    """Draw a link that leads on, so that long ways are common."""
    stages = TABLES[:9]
    start = draw(st.integers(0, 7))
    goal = draw(st.integers(start + 1, 8))
    kinds = {1: ["asked_in"], 2: ["promised_in", "decided_in"]}.get(goal, KINDS[1:8])
    keys = draw(st.sampled_from(KEYS)), draw(st.sampled_from(KEYS))
    answers = draw(st.sampled_from([*VALUES, *VALUES, ""]))
    basis = draw(st.sampled_from(["stated", "derived"]))
    name = f"lnk-{draw(st.integers(0, 99))}"
    return Link(
        name, stages[start], keys[0], stages[goal], keys[1], draw(st.sampled_from(kinds)), basis, answers
    )


links_of_a_record = st.lists(any_link() | forward_link(), max_size=25)


def followed(links: list[Link], *, stated_only: bool = False) -> Threads:
    """Follow the two needs of a drawn record."""
    return follow(NEEDS, links, ROWS, stated_only=stated_only)


def told(threads: Threads) -> list[object]:
    """Tell everything that threads tell."""
    return [threads_json(threads), *(threads.thread(key) for key in KEYS)]


def end_by_the_words_of_the_rule(way: Way) -> End:
    """Judge a way anew, as the rule is worded: a promise is no deed, else the weakest link."""
    words = [step.word.value for step in way.steps]
    silence = (
        End.PROMISE_ONLY if "promised" in words else End.ASKED_ONLY if "asked" in words else End.NOTHING_TOLD
    )
    answers = [step.answers for step in way.steps[1:] if step.word != "asked"]
    if words[-1] in {"said", "asked", "promised", "delivered"} or not all(answers):
        return silence
    return min(VALUES[answer] for answer in answers)


@given(links_of_a_record, any_link() | forward_link())
def test_adding_a_link_never_worsens_an_end(links, more):
    before, after = followed(links), followed([*links, more])

    assert all(after.end(key) >= before.end(key) for key in KEYS)
    assert all(after.milestones(key) >= before.milestones(key) for key in KEYS)


@given(links_of_a_record)
def test_need_is_worth_the_best_of_its_ways(links):
    threads = followed(links)

    for key in KEYS:
        ways = list(threads.ways(key))
        assert ways[0].end == max(way.end for way in ways) == threads.end(key)


@given(st.lists(forward_link(), max_size=25))
def test_way_is_worth_its_weakest_link(links):
    threads = followed(
        [link for link in links if link.to_table != "recommendations" or link.kind == "asked_in"]
    )

    for key in KEYS:
        assert all(way.end == end_by_the_words_of_the_rule(way) for way in threads.ways(key))


@given(links_of_a_record)
def test_way_joins_link_to_link_and_visits_no_row_twice(links):
    joined = {(link.key, link.start, link.goal) for link in links}

    for key in KEYS:
        for way in followed(links).ways(key):
            refs = [step.ref for step in way.steps]
            assert refs[0] == ("needs", key)
            assert len(set(refs)) == len(refs)
            assert all((b.link, a.ref, b.ref) in joined for a, b in pairwise(way.steps))


@given(links_of_a_record, st.randoms(use_true_random=False))
def test_order_of_the_links_does_not_matter(links, chance: random.Random):
    named = {link.key: link for link in links}
    shuffled = list(named.values())
    chance.shuffle(shuffled)

    assert told(followed(shuffled)) == told(followed(list(named.values())))


@given(links_of_a_record)
def test_circles_come_to_an_end(links):
    turned = [
        Link(link.key, link.to_table, link.to_key, link.from_table, link.from_key, link.kind, link.basis)
        for link in links
    ]

    for thread in map(followed(links + turned).thread, KEYS):
        grown = [each.ref for each in thread.consequences]
        assert len(set(grown)) == len(grown)
        assert len(set(thread.reached)) == len(thread.reached)


@given(links_of_a_record)
def test_readings_never_matter_with_stated_links_only(links):
    stated = [link for link in links if link.basis == "stated"]

    assert told(followed(links, stated_only=True)) == told(followed(stated))


@given(links_of_a_record)
def test_every_need_is_counted_once_in_each_sorting(links):
    threads = followed(links)

    assert sum(threads_json(threads)["ends"].values()) == len(KEYS)
    for key in KEYS:
        thread = threads.thread(key)
        has_step = any(len(way.steps) > 1 and not way.is_side_branch for way in thread.ways)
        assert thread_json(thread)["ends"] == thread.end.word
        assert (Milestone.LINKED in thread.milestones) == has_step
