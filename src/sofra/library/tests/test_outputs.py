"""Outputs: how far each got as the record sums it up, where it comes from, what followed."""

from __future__ import annotations

import csv
import io

import pytest

from sofra.library.models import Output
from sofra.library.queries.outputs import standing_of
from sofra.library.record import OUTPUTS
from sofra.library.tests.making import (
    put,
    put_body,
    put_in,
    put_link,
    put_network,
    put_output,
    put_place,
    put_result,
)
from sofra.record.models import Fact

pytestmark = pytest.mark.django_db
URL = "/library/outputs/"


def shown(client, query=""):
    return [row.key for row in client.get(URL + query).context["rows"]]


def choices(client, name):
    filters = {one.label: one.choices for one in client.get(URL).context["filters"]}
    return {choice.label: choice.count for choice in filters[name]}


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("decided, not said to be built", "unknown"),
        ("agreed, completion not stated", "unknown"),
        ("planned or published", "unknown"),
        ("not realised", "over"),
        ("planned", "open"),
        ("launch planned", "open"),
        ("to be sent", "open"),
        ("drafting", "open"),
        ("in a draft", "open"),
        ("listed as joint action", "open"),
        ("in use", ""),
        ("drafted", ""),
        ("published", ""),
        ("agreed", ""),
        ("", ""),
    ],
)
def test_words_that_say_less_than_done_are_marked(words, state):
    assert standing_of(Output(status=words)).state == state


def test_what_was_decided_is_not_called_built(client):
    put_output("out-a1", "River portal", kind="website", status="decided, not said to be built")

    page = client.get(f"{URL}out-a1/").content.decode()

    assert "Whether it was done is not stated. Planned or decided is not done." in page
    assert "decided, not said to be built" in page
    assert "What followed from it is not told." in page


@pytest.mark.parametrize("url", [URL, f"{URL}out-a1/"])
def test_status_is_called_a_summing_up_and_no_quotation(client, url):
    put_output("out-a1", status="in use")

    page = client.get(url).content.decode()

    assert "As the record sums it up" in page
    assert "What the text says" not in page


@pytest.mark.parametrize("url", [URL, f"{URL}out-a1/", "/networks/net-river/"])
def test_date_that_is_our_reading_says_so(client, url):
    origin = {"resulting_from_table": "networks", "resulting_from_key": put_network("net-river").key}
    put_output("out-a1", date="2031", note="year read from the title", **origin)

    assert "our reading" in client.get(url).content.decode()


def test_what_did_not_come_about_says_so(client):
    put_output("out-a1", "Keeper of the dam", kind="position", status="not realised")

    assert "The text tells that it did not come about." in client.get(f"{URL}out-a1/").content.decode()


def test_output_tells_where_it_comes_from_and_what_followed(client):
    network = put_network("net-river", "River net")
    origin = {"resulting_from_table": "networks", "resulting_from_key": network.key}
    study = put_output("out-a1", "Study of wheels", status="published", **origin)
    rule = put_output("out-a2", "Rule of wheels", resulting_from_table="outputs", resulting_from_key="out-a1")
    put_output("out-a3", "Wheel fair", resulting_from_table="outputs", resulting_from_key="out-a1")
    put_link("lnk-a1", study, rule, kind="followed_by")
    put_link("lnk-a2", study, put_result("res-a1", "Wheels turn"))
    put(Fact, "fact-a1", subject_table="outputs", subject_key="out-a1", statement="Pages", value="40")

    response = client.get(f"{URL}out-a1/")
    page = response.content.decode()

    for words in ("River net", "Followed by", "Wheels turn", "Wheel fair", "Pages"):
        assert words in page
    assert [line.row.key for line in response.context["shown"].grown] == ["out-a3"]


def test_document_in_two_tables_is_named_once_with_a_link_to_the_other(client):
    plan = put_in("plans", "plan-river", name="The river plan", kind="strategy")
    put_link("lnk-a1", put_output("out-a1", "River plan"), plan, kind="same_as")
    secret = put_in("plans", "plan-secret", name="Secret plan", kind="strategy", hidden=True)
    put_link("lnk-a2", put_output("out-a2", "Other plan"), secret, kind="same_as")

    in_list, page = client.get(URL).content.decode(), client.get(f"{URL}out-a1/").content.decode()

    assert "the same document as" in in_list
    assert "The same document as" in page
    assert "/plans/plan-river/" in page
    assert "Secret plan" not in in_list
    assert "ame document" not in client.get(f"{URL}out-a2/").content.decode()


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("?kind=law", ["out-a2"]),
        ("?producer=org-mill", ["out-a1", "out-a3"]),
        ("?country=pl-hill", ["out-a1", "out-a3"]),
        ("?producer=-", ["out-a2"]),
        ("?when=2030", ["out-a1"]),
        ("?status=planned&title=x", ["out-a1", "out-a2", "out-a3"]),
    ],
)
def test_outputs_are_narrowed_by_their_filters_and_by_nothing_else(client, query, keys):
    hill = put_place("pl-hill", "Hill")
    mill, bakery = put_body("org-mill", country=hill), put_body("org-bakery", country=hill)
    put_output("out-a1", "A", mill, bakery, date="2030-05")
    put_output("out-a2", "B", kind="law", date="2031")
    put_output("out-a3", "C", mill, status="planned")

    assert shown(client, query) == keys


def test_hidden_output_is_in_no_list_count_filter_page_or_file(client):
    put_output("out-a1", "A study")
    put_output("out-secret", "Secret law", kind="law", hidden=True)

    page = client.get(URL)

    assert shown(client) == ["out-a1"]
    assert choices(client, "Kind") == {"Study": 1}
    assert "1 output" in page.content.decode()
    assert "Secret law" not in client.get(f"{URL}?format=csv").content.decode("utf-8-sig")
    assert client.get(f"{URL}out-secret/").status_code == 404


def test_hidden_producer_and_origin_are_named_nowhere(client):
    secret = put_body("org-secret", "Secret mill", hidden=True, country=put_place("pl-hill", "Hill"))
    put_output("out-a1", "A", secret, resulting_from_table="organisations", resulting_from_key="org-secret")

    pages = [client.get(URL).content.decode(), client.get(f"{URL}out-a1/").content.decode()]

    assert not any("Secret mill" in page or "org-secret" in page for page in pages)
    assert choices(client, "By whom") == {"not stated": 1}
    assert choices(client, "From which country") == {"not stated": 1}
    assert shown(client, "?producer=org-secret") == []
    assert "org-secret" not in client.get(f"{URL}?format=csv").content.decode("utf-8-sig")


def test_outputs_leave_with_the_columns_of_the_record(client):
    put_output("out-a1", "=A", put_body("org-mill"), told="901: page 7")

    rows = list(csv.reader(io.StringIO(client.get(f"{URL}?format=csv").content.decode("utf-8-sig"))))

    assert tuple(rows[0]) == OUTPUTS.header
    assert rows[1][:2] == ["out-a1", "'=A"]
    assert client.get(f"{URL}?format=xlsx").headers["Content-Type"].endswith("sheet")


def test_each_output_shows_where_it_is_told(client):
    put_output("out-a1", told="901: page 17")

    for url in (URL, f"{URL}out-a1/"):
        assert "page 17" in client.get(url).content.decode()


@pytest.mark.parametrize("many", [1, 3])
def test_outputs_take_the_same_few_queries(client, django_assert_num_queries, forget, many):
    for number in range(many):
        put_output(f"out-{number}", "", put_body(f"org-{number}"), told="901: page 1")
    client.get(URL)
    forget()

    with django_assert_num_queries(19):
        client.get(URL)
