"""Which body adopted a plan, where only another row of the record names one."""

from __future__ import annotations

import pytest

from sofra.actors.tests.making import put, put_body
from sofra.advocacy.tests.making import put_link, put_maker, put_promise
from sofra.library.models import Output, Producer
from sofra.plans.tests.making import put_plan

pytestmark = pytest.mark.django_db
URL = "/plans/"


def text_of(client, url):
    return " ".join(client.get(url).content.decode().split())


def test_plan_tells_which_body_another_row_names(client):
    put_plan("plan-a", adopted="2031")
    output = put(Output, "out-a", title="The paper", kind="plan")
    Producer.objects.create(row=output, target=put_body("org-mill", "The mill"), position=0)
    put_link("lnk-1", ("outputs", "out-a"), "same_as", ("plans", "plan-a"))
    put_promise("com-a", put_body("org-well", "The well"), kind="act", text="Adopt it")
    put_link("lnk-2", ("commitments", "com-a"), "same_as", ("plans", "plan-a"))
    put_promise("com-b", put_body("org-hall", "The hall"))
    put_link("lnk-3", ("commitments", "com-b"), "led_to", ("plans", "plan-a"))

    page = text_of(client, f"{URL}plan-a/")
    told = page.split("How far it got")[1].split("Measures")[0]

    assert "Adopted: 2031; by whom is not stated." in page
    assert "another row of the record names" in told
    for said in ("The mill", "The paper", "The well", "Adopt it", 'href="/organisations/org-well/"'):
        assert said in told
    assert "The hall" not in told


def test_plan_that_says_who_adopted_it_or_is_not_adopted_asks_no_other_row(client):
    board = put_body("org-board", "The board")
    put_plan("plan-a", adopted="2031", adopted_by_org=board)
    put_plan("plan-b")
    for key in ("plan-a", "plan-b"):
        put_promise(f"com-{key}", put_body(f"org-{key}"), kind="act")
        put_link(f"lnk-{key}", ("commitments", f"com-{key}"), "same_as", ("plans", key))

        assert "another row of the record names" not in text_of(client, f"{URL}{key}/")


@pytest.mark.parametrize("hidden", ["link", "row", "maker", "body"])
def test_body_that_a_hidden_row_names_leaves_no_trace(client, hidden):
    put_plan("plan-a", adopted="2031")
    act = put_promise("com-a", kind="act", hidden=hidden == "row")
    put_maker(
        "mak-a", act, put_body("org-x", "Secret mill", hidden=hidden == "body"), hidden=hidden == "maker"
    )
    put_link("lnk-1", ("commitments", "com-a"), "same_as", ("plans", "plan-a"), hidden=hidden == "link")

    page = text_of(client, f"{URL}plan-a/")

    assert "Secret mill" not in page
    assert "another row of the record names" not in page
