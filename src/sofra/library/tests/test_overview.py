"""The library at a glance, the glossary, and where the foot of every page leads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sofra.library.glossary import TERMS
from sofra.library.models import Output
from sofra.library.queries.overview import BOARDS
from sofra.library.tests.making import put_check, put_lesson, put_output, put_text

pytestmark = pytest.mark.django_db
GLOSSARY = Path(__file__).resolve().parents[4] / "docs" / "glossary.md"


def test_every_kind_of_output_stands_on_one_board():
    kinds = [kind for _key, _name, kinds in BOARDS for kind in kinds]

    assert sorted(kinds) == sorted(Output.Kind)


def test_library_leads_on_from_its_figures_and_kinds(client):
    put_text("901")
    put_output("out-a1", "Study of wheels")
    put_output("out-a2", "Secret law", kind="law", hidden=True)
    put_lesson("les-a1", put_check("chk-a1"))

    response = client.get("/library/")
    page, figures = response.content.decode(), response.context["shown"].figures

    assert [(figure.number, str(figure.label)) for figure in figures] == [
        (1, "output"),
        (1, "lesson"),
        (1, "check"),
        (1, "text"),
    ]
    assert "/library/outputs/?kind=study" in page
    assert "Study of wheels" in page
    assert "Laws, plans and rules" not in page


def test_library_gathers_what_is_not_said_to_be_done(client):
    put_output("out-a1", "River portal", status="decided, not said to be built")
    put_output("out-a2", "River map", status="in use")

    unsaid = client.get("/library/").context["shown"].unsaid

    assert [line.row.key for line in unsaid] == ["out-a1"]


def test_empty_library_says_what_would_stand_there(client):
    assert "Nothing in the library yet." in client.get("/library/").content.decode()


@pytest.mark.parametrize("many", [1, 3])
def test_library_takes_the_same_few_queries(client, django_assert_num_queries, many):
    for number in range(many):
        put_output(f"out-{number}", told="901: page 1", status="planned")

    with django_assert_num_queries(25):
        client.get("/library/")
    with django_assert_num_queries(1):
        client.get("/library/")


def test_glossary_shows_every_word(client):
    page = client.get("/glossary/").content.decode()

    for term in TERMS:
        assert f'id="{term.key}"' in page


def test_glossary_of_the_documents_holds_the_same_words():
    rows = re.findall(
        r"^\| (?!word |---)(.+?) \| (.+?) \|$", GLOSSARY.read_text(encoding="utf-8"), re.MULTILINE
    )

    assert rows == [(str(term.word), str(term.meaning)) for term in TERMS]


def test_words_of_the_glossary_stand_in_order():
    words = [str(term.word).casefold() for term in TERMS]

    assert words == sorted(words)


def test_foot_of_every_page_leads_to_the_texts_and_the_glossary(client):
    foot = client.get("/glossary/").content.decode().partition("<footer")[2]

    assert 'href="/texts/"' in foot
    assert 'href="/glossary/"' in foot
