"""Values as safe HTML."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils.translation import gettext_lazy

from sofra.shared.partial_dates import NOT_STATED, parse
from sofra.shared.showing import Choice, Crumb, Filter
from sofra.shared.shown import date_html, period_html, span_html, value_html

NOT = '<span class="not">not stated</span>'


@pytest.mark.parametrize(
    ("value", "html"),
    [
        ("Velja", "Velja"),
        ("", NOT),
        (None, NOT),
        ([], NOT),
        (0, "0"),
        (True, "Yes"),
        (False, "No"),
        (parse("2010-06"), '<time datetime="2010-06">June 2010</time>'),
        (parse("2007/2010"), "between 2007 and 2010"),
        (Crumb("Velja", "/places/velja/"), '<a href="/places/velja/">Velja</a>'),
        (Crumb("Velja"), "Velja"),
        (["one", Crumb("two", "/2/")], 'one; <a href="/2/">two</a>'),
        (gettext_lazy("Search"), "Search"),
        (1.5, "1.5"),
    ],
)
def test_value_is_shown_by_its_kind(value: Any, html: str) -> None:
    assert value_html(value) == html


@pytest.mark.parametrize("value", ["<b>", ["<b>"], Crumb("<b>"), Crumb("<b>", "/x/")])
def test_value_never_brings_its_own_html(value: Any) -> None:
    assert "<b>" not in value_html(value)


def test_missing_date_takes_the_words_of_the_page() -> None:
    assert date_html(NOT_STATED, "no date") == '<span class="not">no date</span>'
    assert period_html(None) == span_html(NOT_STATED, NOT_STATED) == NOT


def test_period_and_span_say_from_when_to_when() -> None:
    assert period_html(parse("2017/2020")) == "2017 to 2020"
    assert span_html(parse("2009"), NOT_STATED) == "from 2009; end not stated"


def test_filter_knows_its_choice_in_force() -> None:
    on, off = Choice("NGO", "?kind=ngo", 3, is_current=True), Choice("Police", "?kind=police", 1)

    assert Filter("Kind", [off, on]).chosen == on
    assert Filter("Kind", [off]).chosen is None
