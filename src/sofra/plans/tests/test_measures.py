"""Measures of plans: which are named, what carries them out, and what is only asked for."""

from __future__ import annotations

import pytest

from sofra.actors.tests.making import put_body
from sofra.advocacy.tests.making import put_ask, put_link
from sofra.plans.tests.making import put_measure, put_plan

pytestmark = pytest.mark.django_db
URL = "/plans/"


def text_of(client, url):
    return " ".join(client.get(url).content.decode().split())


def test_measures_stand_with_body_words_and_what_carries_them_out(client):
    plan = put_plan("plan-a", adopted="2031")
    put_measure(
        "pm-a", plan, "Light the road", responsible_org=put_body("org-mill", "The mill"), status="listed"
    )
    put_measure("pm-b", plan, "Mend the dam", told="900: page 8")
    put_ask("rec-a", text="Ask for light")
    put_link(
        "lnk-1", ("recommendations", "rec-a"), "taken_up_in", ("plan_measures", "pm-a"), answers="in_part"
    )
    put_plan("plan-later", "The later plan")
    put_link("lnk-2", ("plan_measures", "pm-a"), "carried_out_by", ("plans", "plan-later"))

    page = text_of(client, f"{URL}plan-a/")

    assert "2 measures are named; for 1 something that carries it out stands on record." in page
    for said in ("Light the road", "The mill", "listed", "Ask for light", "The later plan", "page 8"):
        assert said in page
    assert "no step on record" in page


def test_measures_without_a_step_are_not_called_undone(client):
    put_measure("pm-a", put_plan("plan-a", adopted="2031"))

    assert (
        "1 measure is named; no step that carries it out is on record, which does not mean that nothing did."
        in text_of(client, f"{URL}plan-a/")
    )


def test_measures_of_a_plan_without_adoption_are_only_named_for_it(client):
    plan = put_plan("plan-a", status="being drafted")
    put_measure("pm-a", plan, "Light the road", status="asked for by the millers")
    put_measure("pm-b", plan, "Mend the dam")

    page = text_of(client, f"{URL}plan-a/")

    assert "Measures named for it" in page
    assert (
        "2 measures are named for this plan. Whether the plan holds them is told only where the words "
        "beside them say so." in page
    )
    assert "<b>asked for by the millers</b>" in page
    assert "carries them out is on record" not in page


def test_plan_without_measures_says_what_would_stand_there(client):
    put_plan("plan-a")

    assert "No measure of this plan is named on record." in text_of(client, f"{URL}plan-a/")


def test_hidden_measure_body_and_step_leave_no_trace(client):
    plan = put_plan("plan-a")
    put_measure("pm-a", plan, responsible_org=put_body("org-mill", "Secret mill", hidden=True))
    put_measure("pm-b", plan, "Secret measure", hidden=True)
    put_ask("rec-a", text="Secret ask", hidden=True)
    put_link("lnk-1", ("recommendations", "rec-a"), "taken_up_in", ("plan_measures", "pm-a"))

    page = text_of(client, f"{URL}plan-a/")

    assert "Secret" not in page
    assert "1 measure is named" in page


def test_measure_leads_to_its_place_on_the_page_of_its_plan(client):
    put_measure("pm-a", put_plan("plan-a"))

    assert client.get("/measures/pm-a/").headers["Location"] == "/plans/plan-a/#pm-a"
    assert 'id="pm-a"' in text_of(client, f"{URL}plan-a/")


@pytest.mark.parametrize("hidden", ["plan", "measure"])
def test_measure_that_is_hidden_or_of_a_hidden_plan_is_not_found(client, hidden):
    plan = put_plan("plan-a", hidden=hidden == "plan")
    put_measure("pm-a", plan, hidden=hidden == "measure")

    assert client.get("/measures/pm-a/").status_code == 404
