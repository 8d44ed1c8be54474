"""The path of one need: ways that begin alike, gaps and side steps."""

from __future__ import annotations

from django.template import Context, Template

from sofra.shared.partial_dates import parse
from sofra.shared.path import PathStep, Way, lay_path, lay_track

SAID = PathStep("needs/1", "Said", "Light on the way to school", when=parse("2031"))
ASKED = PathStep("recommendations/1", "Asked", "Light the footpaths", url="/recommendations/rec-1/")
LETTER = PathStep("outputs/1", "Delivered", "A letter", is_side=True)
PROMISED = PathStep("commitments/1", "Promised", "Lamps next year", is_stated=False, note="Same council.")
DONE = PathStep("outputs/2", "Done", "Lamps on half of the way", answers="part", answers_label="in part")
PLANNED = PathStep("plans/1", "Planned", "Safe ways home")


def drawn(*ways: Way) -> str:
    return Template("{% load components %}{% path nodes %}").render(Context({"nodes": lay_path(ways)}))


def test_ways_that_begin_alike_are_drawn_once() -> None:
    (need,) = lay_path([Way((SAID, ASKED, PROMISED)), Way((SAID, ASKED, PLANNED))])

    assert [node.step for node in need.strand] == [SAID, ASKED]
    assert need.strand[-1].is_fork
    assert [node.step for node in need.strand[-1].onward] == [PROMISED, PLANNED]


def test_side_step_is_no_way() -> None:
    (need,) = lay_path([Way((SAID, ASKED, LETTER)), Way((SAID, ASKED, PROMISED))])
    asked = need.onward[0]

    assert asked.sides == (LETTER,)
    assert [node.step for node in asked.onward] == [PROMISED]


def test_gap_is_drawn_where_a_way_stops() -> None:
    (need,) = lay_path([Way((SAID, ASKED), gap="A reply is not stated.")])

    assert need.onward[0].gap == "A reply is not stated."
    assert "A reply is not stated." in drawn(Way((SAID, ASKED), gap="A reply is not stated."))


def test_gap_is_left_out_where_another_way_goes_on() -> None:
    (need,) = lay_path([Way((SAID, ASKED), gap="A reply is not stated."), Way((SAID, ASKED, DONE))])

    assert need.onward[0].gap == ""


def test_gap_of_a_side_step_stands_after_the_step_it_left() -> None:
    (need,) = lay_path([Way((SAID, ASKED, LETTER), gap="How it was received is not stated.")])

    assert need.onward[0].gap == "How it was received is not stated."


def test_way_that_ends_on_the_way_keeps_its_end() -> None:
    (need,) = lay_path(
        [Way((SAID, PLANNED), "fine", "on this very point"), Way((SAID, PLANNED, DONE), "part", "in part")]
    )

    assert need.onward[0].end_label == "on this very point"
    assert need.onward[0].onward[0].end_label == "in part"


def test_reading_is_told_apart_from_what_is_stated() -> None:
    html = drawn(Way((SAID, ASKED, PROMISED)))

    assert html.count('data-next="reading"') == 1
    assert "<b>Our reading.</b> Same council." in html


def test_fork_tells_how_many_ways_go_on() -> None:
    html = drawn(Way((SAID, ASKED, PROMISED)), Way((SAID, ASKED, DONE)), Way(()))

    assert "2 ways go on from here, side by side" in html
    assert html.count('data-basis="reading"') == 1
    assert "date not stated" in html


def test_track_shows_each_step_and_says_it_in_words() -> None:
    track = lay_track([("said", True), ("asked", False), ("done", True)])

    assert (track.on, track.off, track.width) == ("M2 7h8M36 7h8", "M21 7h4", 48)
    assert track.words == "Reached: said, done"


def test_track_of_nothing_says_so() -> None:
    assert lay_track([("said", False)]).words == "Reached: nothing on record"
