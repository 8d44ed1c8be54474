"""What the shelf tells of the shipped record: plain questions to the texts, and the pages that answer."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest
from django.test import Client

from sofra.access.audience import STRANGER
from sofra.library.book import contents
from sofra.library.models import CheckDefinition
from sofra.library.queries.texts import shelf
from sofra.record.models import Citation
from sofra.record.refs import url_of
from sofra.record.tables import all_tables

pytestmark = [pytest.mark.shipped, pytest.mark.django_db]

Page = Callable[[str], str]
TAGS = re.compile(r"<[^>]+>")


QUESTIONS = [
    ("was the web portal built?", "/library/outputs/out-portal/", "Whether it was done is not stated."),
    ("and its very words?", "/library/outputs/out-portal/", "decided, not said to be built"),
    ("was the assistant post filled?", "/library/outputs/out-kp-assistant/", "did not come about"),
    ("is there a coalition secretariat?", "/library/outputs/out-al-secretariat/", "Planned is not done."),
    ("was the guide launched?", "/library/outputs/out-kji-brochure/", "launch planned"),
    ("does the deed stand elsewhere?", "/library/outputs/out-deed/", "The same document as"),
    ("how old is the list of resolutions?", "/resolutions/", "As named in a text of 31 October 2018"),
    ("is that date stated?", "/resolutions/", "date read by us"),
    (
        "how many lessons are bullets?",
        "/lessons/",
        "104 bullets of the lessons lists, 174 told in",
    ),
    ("what lies in the long report?", "/texts/", "7 approaches, 6 issue boxes, 10 case studies"),
    ("is a result measured?", "/library/results/res-019/", "count in the report"),
    ("who was left out?", "/checks/chk-10/", "Žene Ženama"),
    ("what is the group said to lack?", "/networks/grp-sgcg/", "Funds of its own"),
    ("is its list of members complete?", "/networks/grp-sgcg/", "Declared complete for a time"),
]


@pytest.mark.parametrize(("question", "url", "answer"), QUESTIONS, ids=[one[0] for one in QUESTIONS])
def test_shipped_shelf_answers(read, question, url, answer):
    assert answer in read(url)


def test_shipped_case_studies_stand_in_the_order_of_the_report(shipped):
    studies = shelf(STRANGER).of_kind("004", "case_study")

    assert [part.key for part in studies] == [f"cs-{number:02}" for number in range(1, 11)]


def test_shipped_places_all_lead_to_a_part(shipped):
    known = contents(STRANGER)
    told = set(Citation.objects.values_list("text", "place"))

    assert [place for place in told if not known.chapter_of(*place)] == []


def test_shipped_parts_together_hold_every_row_that_is_told(shipped):
    client = Client()
    held = {
        line.ref
        for key in shelf(STRANGER).parts
        for group in client.get(url_of("chapters", key)).context["shown"].groups
        for line in group.lines
    }
    told = set(Citation.objects.exclude(table="chapters").values_list("table", "key"))

    assert told - {tuple(ref) for ref in held} == set()


@pytest.mark.parametrize("key", ["chk-10", "chk-21", "chk-24"])
def test_shipped_check_asks_and_shows_no_example(shipped, key):
    row = CheckDefinition.objects.get(key=key)
    page = html.unescape(Client().get(f"/checks/{key}/").content.decode())

    assert f"<h1>{row.question}</h1>" in page
    assert row.example_in_data not in page
    assert "implementer_not_party" not in page.split("<details")[0]


@pytest.mark.parametrize("table", ["outputs", "results", "resolutions", "lessons", "challenges", "checks"])
def test_shipped_rows_of_the_shelf_have_a_page(shipped, table):
    client = Client()
    some = [row.key for row in all_tables()[table].model.objects.in_order()][::12]

    assert {client.get(url_of(table, key)).status_code for key in some} == {200}
