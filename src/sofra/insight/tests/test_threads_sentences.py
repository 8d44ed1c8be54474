"""The sentences of the threads: plain, and without blame."""

import pytest

from sofra.insight.threads import End, Link, Need, Passage, Row, StepWord, Way, follow, tally
from sofra.insight.threads.model import Step
from sofra.insight.threads.sentences import (
    Sentence,
    finding,
    how_it_came,
    story_in_short,
    what_is_open,
    what_readings_add,
    where_it_stands,
    where_it_stops,
)

BLAME = ("fail", "ignor", "broke", "refus", "neglect", "unmet", "should")


def way(word: StepWord, end: End) -> Way:
    """Make a way that ends with this step."""
    return Way((Step(word, "outputs", "out-a", "", "stated", "", ""),), end)


def every_sentence() -> list[Sentence]:
    """Collect all that may be said of a need."""
    said = [*map(where_it_stands, End), *map(how_it_came, Passage)]
    open_ends = [where_it_stops(way(word, End.IN_PART)) for word in StepWord]
    doubts = [what_is_open(way(StepWord.DONE, end)) for end in End]
    return said + [sentence for sentence in open_ends + doubts if sentence]


def test_sentence_for_a_need_carried_along():
    sentence = where_it_stands(End.CARRIES_ALONG)

    assert str(sentence) == "Carried along; an answer to this point is not stated."


@pytest.mark.parametrize("sentence", every_sentence(), ids=lambda sentence: sentence.id)
def test_sentence_is_whole_and_blames_nobody(sentence):
    text = str(sentence)

    assert text.endswith(".")
    assert text[0].isupper()
    assert not [word for word in BLAME if word in text.lower()]


def test_every_step_but_a_deed_tells_where_it_stops():
    silent = [word for word in StepWord if where_it_stops(way(word, End.IN_PART)) is None]

    assert silent == [StepWord.DONE]


def test_way_tells_what_is_open_unless_it_answers_this_point():
    assert what_is_open(way(StepWord.DONE, End.THIS_POINT)) is None
    assert what_is_open(way(StepWord.PROMISED, End.PROMISE_ONLY)) is None
    assert str(what_is_open(way(StepWord.DONE, End.IN_PART))) == "This way answers the need in part."


def test_story_in_short_tells_the_way_only_where_a_step_followed():
    needs = [Need("need-met", "women"), Need("need-quiet", "women")]
    links = [Link("lnk-a", "needs", "need-met", "events", "ev-a", "met_by", "stated", "in_part")]
    threads = follow(needs, links, [Row("events", "ev-a")], stated_only=True)

    told = [[str(part) for part in story_in_short(threads.thread(need.key))] for need in needs]

    assert told == [
        ["Answered in part.", "A step is told without a recommendation before it."],
        ["Voiced; nothing further is stated."],
    ]


def test_readings_are_named_only_where_they_lead_further():
    assert str(what_readings_add(End.NOTHING_TOLD, End.IN_PART)) == "By our reading it goes further."
    assert what_readings_add(End.IN_PART, End.IN_PART) is None


def test_finding_gives_every_figure():
    threads = follow([Need("need-a", "women"), Need("need-b", "author")], [], [], stated_only=True)

    text = str(finding(tally(threads)))

    assert text.startswith("Needs on record: 2. Answered on this very point: 0;")
    assert text.endswith("nothing told: 2.")
