"""A place in a text leads to the chapter that claims it, else to the text."""

from __future__ import annotations

import pytest

from sofra.access.audience import STRANGER
from sofra.library.book import contents
from sofra.library.models import Chapter, Source
from sofra.library.tests.making import INSIDER, put, put_part, put_text
from sofra.record.citing import source_lines

pytestmark = pytest.mark.django_db


def chapter_of(text: str, place: str) -> str:
    return contents(STRANGER).chapter_of(text, place)


def test_place_leads_to_the_part_that_names_it():
    put_text("901")
    put_part("part-a", "901: part 1; 901: part 1, lessons")
    put_part("part-b", "901: part 2")

    assert chapter_of("901", "part 1, lessons") == "part-a"
    assert chapter_of("901", "part 2") == "part-b"


def test_place_that_no_part_names_leads_to_the_whole_text():
    put_text("901")
    put_text("902")
    put_part("part-a", "901: part 1")

    assert chapter_of("901", "part 1, results") == "whole-901"
    assert chapter_of("902", "part 1") == "whole-902"


def test_place_of_the_whole_text_leads_to_a_part_that_names_it_too():
    put_text("901")
    put_part("part-a", "901: cover")

    assert chapter_of("901", "cover") == "part-a"


def test_place_in_an_unknown_text_leads_nowhere():
    put_text("901")

    line = source_lines([("999", "page 1")], STRANGER)["999", "page 1"]

    assert (line.number, line.title, line.place, line.url) == ("999", "", "page 1", "")


def test_line_of_a_source_names_the_text_and_its_chapter():
    put_text("901", "A report")
    put_part("part-a", "901: part 1")

    line = source_lines([("901", "part 1")], STRANGER)["901", "part 1"]

    assert line.title == "A report"


def test_hidden_part_and_text_are_named_to_nobody_outside():
    put(Source, "901", title="A secret report", hidden=True)
    put(Chapter, "whole-901", told="901: cover", kind="text", title="Secret", summary="S.", hidden=True)
    put_part("part-a", "901: part 1", hidden=True)

    outside = source_lines([("901", "part 1")], STRANGER)["901", "part 1"]
    inside = source_lines([("901", "part 1")], INSIDER)["901", "part 1"]

    assert (outside.title, outside.url) == ("", "")
    assert inside.title == "A secret report"


@pytest.mark.parametrize("many", [1, 3])
def test_sources_of_many_places_take_the_same_few_queries(django_assert_num_queries, many):
    put_text("901")
    for number in range(many):
        put_part(f"part-{number}", f"901: part {number}")
    places = [("901", f"part {number}") for number in range(many)]

    with django_assert_num_queries(4):
        source_lines(places, STRANGER)
    with django_assert_num_queries(1):
        source_lines(places, STRANGER)
