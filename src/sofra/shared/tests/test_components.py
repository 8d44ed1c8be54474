"""The tags that pages are made of."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory

from sofra.shared.partial_dates import NOT_STATED, parse
from sofra.shared.showing import Choice, Crumb, Dated, Fact, Figure, Filter, SourceLine

CITED = [
    SourceLine("101", "Reading the valley", "case study 2, results", "/texts/ch-two/"),
    SourceLine("102"),
]


def drawn(text: str, path: str = "/organisations/", **values: Any) -> str:
    """The HTML of a tag, without the white space between its elements."""
    context = Context({"request": RequestFactory().get(path), **values})
    html = Template("{% load components %}" + text).render(context)
    return re.sub(r"\s+(?=</)|(?<=>)\s+(?=<)", "", html)


def test_value_that_is_blank_says_not_stated() -> None:
    assert drawn("{{ value|show }}", value="") == '<span class="not">not stated</span>'


def test_dates_are_said() -> None:
    values: dict[str, Any] = {"day": parse("2010-06-03"), "none": NOT_STATED, "years": parse("2017/2020")}

    assert drawn("{% partial_date day %}", **values) == '<time datetime="2010-06-03">3 June 2010</time>'
    assert drawn("{% partial_date none _('no date') %}", **values) == '<span class="not">no date</span>'
    assert drawn("{% period years %}", **values) == "2017 to 2020"
    assert drawn("{% span day none %}", **values) == "from 3 June 2010; end not stated"


def test_not_stated_takes_other_words() -> None:
    assert drawn("{% not_stated %}") == '<span class="not">not stated</span>'
    assert drawn("{% not_stated 'no answer recorded' %}") == '<span class="not">no answer recorded</span>'


@pytest.mark.parametrize(("state", "kept"), [("attention", "attention"), ("terrible", "unknown")])
def test_status_is_a_shape_and_a_word(state: str, kept: str) -> None:
    html = drawn("{% status state 'No answer' %}", state=state)

    assert html == f'<span class="status" data-state="{kept}">No answer</span>'


def test_sample_is_marked() -> None:
    assert drawn("{% sample_tag %}") == '<span class="tag">sample</span>'


def test_sources_name_text_place_and_row() -> None:
    html = drawn("{% sources cited key='need-lamp' note='Sectors are our grouping.' %}", cited=CITED)

    assert "<summary>Sources</summary>" in html
    assert '<a href="/texts/ch-two/"><b>101</b>, case study 2, results</a>' in html
    assert "<cite>Reading the valley</cite>" in html
    assert "<li><b>102</b></li>" in html
    assert "Sectors are our grouping." in html
    assert "Row need-lamp" in html
    assert '<details class="src">' in html


def test_sources_stand_open_on_paper() -> None:
    assert '<details class="src" open>' in drawn("{% sources cited %}", "/needs/?print=1", cited=CITED)


def test_sources_show_nothing_where_there_are_none() -> None:
    assert drawn("{% sources cited key='need-lamp' %}", cited=[]).strip() == ""


def test_one_source_is_told_as_one() -> None:
    assert "<summary>Source</summary>" in drawn("{% sources cited %}", cited=CITED[1:])
    assert "<summary>All seats</summary>" in drawn("{% sources cited label='All seats' %}", cited=CITED)


def test_sources_work_without_a_request() -> None:
    html = Template("{% load components %}{% sources cited %}{% exports %}").render(Context({"cited": CITED}))

    assert "101" in html


def test_opening_shows_what_it_is_given() -> None:
    html = drawn(
        "{% opening title='Table of Velja' lead='Who sits here.' facts=facts crumbs=crumbs names=names "
        "citations=cited %}",
        facts=[
            Fact("Founded", parse("../2011-09")),
            Fact("Chair", "Lantern House", "/o/1/", note="since 2009"),
        ],
        crumbs=[Crumb("Networks", "/networks/"), Crumb("Velja")],
        names=["Tryeza e Veljës", "Сто Веље"],
        cited=CITED,
    )

    assert "<h1>Table of Velja</h1>" in html
    assert "Who sits here." in html
    assert "<dt>Founded</dt><dd>before October 2011</dd>" in html
    assert '<dd><a href="/o/1/">Lantern House</a><small class="quiet">since 2009</small></dd>' in html
    assert '<li><a href="/networks/">Networks</a></li><li>Velja</li>' in html
    assert "Tryeza e Veljës · Сто Веље" in html


def test_opening_leaves_out_what_is_not_there() -> None:
    html = drawn("{% opening title='Table' %}")

    assert "<dl" not in html
    assert "<nav" not in html
    assert "opening__lead" not in html


def test_terms_and_figures_are_listed() -> None:
    html = drawn(
        "{% terms facts %}", facts=[Fact("Aim", "A safe way", citations=CITED), Fact("Kind", "Board", "/k/")]
    )
    assert "<dt>Aim</dt><dd>A safe way" in html
    assert "<b>101</b>, case study 2, results" in html
    assert '<a href="/k/">Board</a>' in html

    html = drawn("{% figures figures %}", figures=[Figure(159, "organisations", "/o/"), Figure(3, "texts")])
    assert '<a href="/o/"><b>159</b><span>organisations</span></a>' in html
    assert "<b>3</b><span>texts</span>" in html


def test_section_keeps_its_name_in_the_margin() -> None:
    html = drawn(
        "{% section name='Events' note='6 on record' id='events' more_url='/e/' more_label='All' wide=True %}"
        "<p>x</p>{% endsection %}"
    )

    assert '<section class="section" id="events" data-span>' in html
    assert '<h2 class="section__name">Events</h2><p class="note">6 on record</p>' in html
    assert '<a class="more" href="/e/">All</a>' in html
    assert "<p>x</p>" in html


def test_section_escapes_its_values_and_not_its_content() -> None:
    html = drawn("{% section name=name %}{{ name }}<p>x</p>{% endsection %}", name="<b>")

    assert html.count("&lt;b&gt;") == 2
    assert "<p>x</p>" in html


def test_rows_behind_a_number_are_folded() -> None:
    html = drawn("{% behind '2 rows' %}<ul></ul>{% endbehind %}")

    assert html == '<details class="behind"><summary>2 rows</summary><div><ul></ul></div></details>'


def test_dated_list_tells_what_has_no_date() -> None:
    html = drawn(
        "{% dated items %}",
        items=[
            Dated(parse("2010-06"), "Open day", "/e/1/", "Held.", "open", "Promised", CITED),
            Dated("", "Meeting"),
            Dated("recurring", "Retreat"),
        ],
    )

    assert '<time datetime="2010-06">June 2010</time>' in html
    assert '<a class="dated__what" href="/e/1/">Open day</a><span class="status" data-state="open">' in html
    assert '<span class="not">no date</span>' in html
    assert '<span class="dated__when">recurring</span>' in html


def test_empty_place_tells_what_would_stand_there() -> None:
    html = drawn("{% empty 'No agreement on record.' 'Contracts would stand here.' %}")

    assert "No agreement on record." in html
    assert "Contracts would stand here." in html


def test_filters_are_links_with_their_counts() -> None:
    on = Filter(
        "Kind", [Choice("NGO", "?kind=ngo", 3, is_current=True), Choice("Police", "?kind=police")], "?"
    )
    off = Filter("Level", [Choice("Local", "?kind=ngo&level=local", 0)])
    html = drawn("{% filters filters url_without_all='/organisations/' %}", filters=[on, off])

    assert "<summary>Kind: NGO</summary>" in html
    assert '<a href="?kind=ngo" aria-current="true"><span>NGO</span><span class="num">3</span></a>' in html
    assert '<a href="?kind=police"><span>Police</span></a>' in html
    assert '<span class="num">0</span>' in html
    assert '<a href="/organisations/">Show all</a>' in html
    assert "<summary>Level</summary>" in html


def test_filters_show_nothing_where_there_are_none() -> None:
    assert drawn("{% filters filters %}", filters=[]).strip() == ""


def test_pages_keep_the_rest_of_the_address() -> None:
    page = Paginator(range(500), 25).page(3)
    html = drawn("{% pages page %}", "/organisations/?kind=ngo&page=3", page=page)

    assert "51 to 75 of 500" in html
    assert '<a href="/organisations/?kind=ngo&amp;page=2" rel="prev">Previous</a>' in html
    assert '<a href="/organisations/?kind=ngo&amp;page=4" rel="next">Next</a>' in html
    assert '<span aria-current="page">3</span>' in html
    assert '<span class="pages__gap">…</span>' in html


def test_single_page_has_no_links() -> None:
    html = drawn("{% pages page %}", page=Paginator(range(3), 25).page(1))

    assert "1 to 3 of 3" in html
    assert "<a" not in html


def test_exports_keep_the_filters_and_drop_the_page() -> None:
    html = drawn("{% exports %}", "/organisations/?kind=ngo&page=3")

    assert '<a href="/organisations/?kind=ngo&amp;format=csv" download>CSV</a>' in html
    assert '<a href="/organisations/?kind=ngo&amp;format=xlsx" download>XLSX</a>' in html
    assert 'href="/organisations/?kind=ngo&amp;page=3&amp;print=1"' in html


def test_exports_take_other_addresses() -> None:
    assert '<a href="/take.csv" download>' in drawn("{% exports csv='/take.csv' %}")


def test_voices_say_not_stated_where_nothing_is_told() -> None:
    html = drawn(
        "{% voices voices %}",
        voices=[Fact("You said", "Light", "/n/"), Fact("They promised", note="None told")],
    )

    assert '<dt>You said</dt><dd><a href="/n/">Light</a></dd>' in html
    assert '<dd><span class="not">not stated</span></dd><dd>None told</dd>' in html


def test_track_says_its_steps() -> None:
    track = SimpleNamespace(words="Reached: said", width=48, run=34, on="M2 7h8", off="")

    assert 'aria-label="Reached: said"' in drawn("{% track track %}", track=track)


def test_languages_stand_under_their_own_names(settings: Any) -> None:
    settings.LANGUAGES = [("en", ""), ("sr", ""), ("sr-latn", ""), ("cnr", "")]

    html = drawn("{% tongues as all %}{% for one in all %}{{ one.own_name }} {{ one.tag }};{% endfor %}")

    assert "English en;" in html
    assert "Српски sr;" in html
    assert "Srpski sr-Latn;" in html
    assert "Crnogorski cnr;" in html
