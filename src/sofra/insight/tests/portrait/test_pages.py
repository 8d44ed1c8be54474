"""The pages of the portrait: who reads what, on which day, and what hidden rows change (nothing)."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sofra.access.audience import STRANGER, Audience
from sofra.access.models import Circle, User
from sofra.actors.models import Organisation, Tie
from sofra.insight.portrait import panel
from sofra.insight.portrait.standing import portrait_of
from sofra.insight.tests.portrait.conftest import SEATS
from sofra.insight.tests.practice.small_record import NETWORK
from sofra.networks.models import Membership, Network

PAGE, ALL = f"/networks/{NETWORK}/portrait/", "/portrait/"
DAY = "2031-06-30"
FORM_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"')


def read(client, url, **query):
    answer = client.get(url, {"on": DAY, **query})
    assert answer.status_code == 200
    return FORM_TOKEN.sub("", answer.content.decode())


def said(page: str) -> str:
    """The sentences of the findings."""
    return " ".join(re.findall(r'<figcaption class="finding">(.*?)</figcaption>', page, re.DOTALL))


@pytest.mark.parametrize("url", [PAGE, ALL])
def test_stranger_reads_figures_of_the_network_and_no_name(rich, enter, url):
    page = read(enter("stranger"), url)

    assert "the local (micro) level" in page
    assert "For those who hold a seat" in page
    for never in ("Others hang on", 'id="what-if"', 'id="circles"', "They are:"):
        assert never not in page
    assert not [row.name for row in rich.rows[Organisation].values() if row.name in said(page)]
    assert 'id="bridges_communities"' not in page


@pytest.mark.parametrize("url", [PAGE, ALL])
def test_who_holds_a_seat_reads_names_and_asks(rich, enter, url):
    page = read(enter("member", SEATS), url, without="ferry", opener="jetty", goal="ministry")

    assert "They are: Ferry" in page
    assert "Without Ferry 1 body would lose touch" in page
    assert "Jetty can reach Ministry by" in page
    assert "Ties stay within communities" in page
    assert "For those who hold a seat" not in page


def test_account_without_a_seat_reads_as_a_stranger_does(rich, enter):
    page = read(enter("somebody", "network:another"), PAGE, without="ferry", opener="jetty", goal="ministry")

    assert "Without Ferry" not in page
    assert "They are:" not in page
    assert "can reach" not in page


def test_stranger_who_asks_what_if_reads_the_same_page(rich, enter):
    client = enter("stranger")

    assert "Without" not in read(client, PAGE, without="ferry")
    assert "can reach" not in read(client, PAGE, opener="jetty", goal="ministry")


def test_scope_names_day_layers_bodies_and_undated_ties(rich, enter):
    page = read(enter("stranger"), PAGE)

    assert "As of 30 June 2031: 20 bodies, of which 18 hold a seat" in page
    assert "shared seats 18" in page
    assert "Of 1 it is not sure" in page
    assert "1 row stands for several bodies" in page


@pytest.mark.parametrize("nonsense", ["yesterday", "2031-13", "<b>", "0", "9999-99-99", "../.."])
def test_nonsense_for_a_day_is_said_and_breaks_nothing(rich, enter, nonsense):
    page = read(enter("stranger"), PAGE, on=nonsense)

    assert "is not a date" in page
    assert "<b>”" not in page


@pytest.mark.parametrize(("date", "day"), [("2030", "31 December 2030"), ("2030-02", "28 February 2030")])
def test_of_a_year_or_month_the_last_day_counts(rich, enter, date, day):
    assert f"As of {day}" in read(enter("stranger"), PAGE, on=date)


def test_other_day_and_layer_are_other_portraits(rich, enter):
    client = enter("stranger")

    assert "micro" not in said(read(client, PAGE, on="1999"))
    assert "shared seats 18" not in read(client, PAGE, layers="ties")
    assert "funds" not in read(client, PAGE, layers="seats").partition('id="scope"')[2].partition("</ul>")[0]
    assert "shared seats 18" in read(client, PAGE, layers="nonsense", rows="nonsense", without="x")


def test_hidden_network_has_no_portrait(rich, enter, note_a_change):
    Circle.objects.get_or_create(key=SEATS, defaults={"kind": "network"})
    _network(rich).visibility_id = SEATS
    _network(rich).save()
    note_a_change()

    assert enter("stranger").get(PAGE).status_code == 404


def _network(rich):
    return rich.rows[Network][NETWORK]


@pytest.mark.parametrize("url", [PAGE, ALL])
def test_hidden_rows_change_nothing(rich, enter, note_a_change, url):
    client = enter("stranger")
    before = read(client, url)
    Circle.objects.get_or_create(key="set:secret", defaults={"kind": "set"})
    rich.organisation("ghost")
    hidden = [rich.rows[Organisation]["ghost"]]
    for one in ("ghost", "police", "hills-3"):
        rich.tie(one, "jetty", kind="funds")
        hidden.append(list(rich.rows[Tie].values())[-1])
    for row in hidden:
        row.visibility_id = "set:secret"
        row.save()
    rich.add(Tie, "tie-open", from_org_id="ghost", to_org_id="jetty", kind="funds", since="2030").save()
    rich.add(Membership, "mem-open", organisation_id="ghost", since="2029").save()
    note_a_change()

    assert read(client, url) == before


def test_kept_page_asks_little_and_more_rows_ask_no_more(rich, enter, note_a_change):
    client = enter("member", SEATS)

    def asked():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            read(client, PAGE)
        return len(queries)

    first, kept = asked(), asked()
    rich.tie("jetty", "police", since="2030")
    list(rich.rows[Tie].values())[-1].save()
    note_a_change()

    assert kept < 15
    assert asked() == first
    assert asked() == kept


def test_more_rows_stand_behind_a_link(rich, enter):
    client = enter("stranger")
    short, long = read(client, PAGE), read(client, PAGE, rows="whole")

    assert "rows=whole#whole" in short
    assert "rows=whole#whole" not in long
    assert long.count("<li>") > short.count("<li>")


def test_network_page_leads_to_its_portrait_with_two_sentences(rich, enter, monkeypatch):
    monkeypatch.setattr(panel, "day_of_portrait", lambda *_args: date(2031, 6, 30))
    page = enter("stranger").get(f"/networks/{NETWORK}/").content.decode()

    assert f'href="{PAGE}#meso"' in page
    assert page.count(f'href="{PAGE}#') == 2


def test_one_reader_s_portrait_is_not_another_s(rich, enter):
    person = User.objects.create_user("mira", password="a long enough password")
    seat = Audience(frozenset({"public", "platform", SEATS}), person)
    network = _network(rich)
    day = date(2031, 6, 30)
    assert portrait_of(network, day, seat).has_seat
    assert not portrait_of(network, day, STRANGER).has_seat
