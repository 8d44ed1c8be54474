"""What was asked, promised, planned and learnt in the shipped record, as its texts tell it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction

from sofra.exchange.actions import import_record
from sofra.exchange.demonstration import SHIPPED_RECORD

pytestmark = [pytest.mark.shipped, pytest.mark.django_db]


@pytest.fixture(scope="module")
def shipped(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The shipped record, laid once for this module and taken away again."""
    with django_db_blocker.unblock(), transaction.atomic():
        cache.clear()
        assert not import_record(SHIPPED_RECORD, by=None).is_refused
        yield
        transaction.set_rollback(True)
        cache.clear()


def text_of(client, url):
    return " ".join(client.get(url).content.decode().split())


FINDINGS = {
    "/recommendations/": (
        "After 25 of 39 recommendations something is told; after 14 nothing is told, which does not mean"
    ),
    "/commitments/": (
        "14 of 22 commitments are promises; 7 are told as carried out, wholly or in part (for 5 a step "
        "that keeps it stands on record); after 7 nothing is told, which does not mean that they were broken."
    ),
    "/plans/": "Of 24 plans, 6 are told to be adopted; for the others it is not stated.",
    "/learning/": (
        "14 steps tell what those who were trained did next; 5 of them lead to a further event "
        "on record; 4 tell of a request only."
    ),
}


@pytest.mark.parametrize(("url", "said"), FINDINGS.items())
def test_shipped_register_has_its_finding(shipped, client, url, said):
    assert said in text_of(client, url)


def test_shipped_kosovo_plan_on_1325_was_started_and_its_adoption_is_not_stated(shipped, client):
    page = text_of(client, "/plans/plan-xk-1325/")

    assert "Whether it was adopted is not stated." in page
    assert "started; adoption not stated" in page


def test_shipped_plan_of_2004_is_no_plan_on_1325_though_it_is_called_nap(shipped, client):
    page = text_of(client, "/plans/plan-xk-ge/")

    assert (
        "A gender equality plan, not a plan on resolution 1325. Adopted: 2004, by Government of Kosovo."
        in page
    )


def test_shipped_serbia_has_three_plans_in_order(shipped, client):
    told, page = text_of(client, "/plans/plan-rs-1325-2/").split("Plans of the same kind there")

    first, second, third = ("(Serbia, first)", "(Serbia, 2017-2020)", "(Serbia, third)")
    assert page.index(first) < page.index(second) < page.index(third)
    assert "Second&quot; is our reading" in told


def test_shipped_albanian_plan_month_is_derived_and_stands_elsewhere_too(shipped, client):
    page = text_of(client, "/plans/plan-al-1325/")

    assert "Adopted: September 2018; by whom is not stated." in page
    assert "Month is derived." in page
    assert "Adopt an action plan on resolution 1325" in page.split("The same document in another table")[1]


def test_shipped_portal_was_decided_and_whether_it_was_built_is_not_stated(shipped, client):
    asked, decided = text_of(client, "/recommendations/rec-022/"), text_of(client, "/commitments/com-011/")

    assert "whether the portal was built is not stated" in asked
    assert "A decision, not a promise to anyone: it is held against nobody." in decided
    assert "whether it was done is not told" in decided


def test_shipped_patrols_led_to_a_working_group_that_names_no_single_point(shipped, client):
    page = text_of(client, "/recommendations/rec-013/")

    assert "Steps came after it; whether the points were met is not told." in page
    assert "whether women officers or patrols came is not stated" in page
    assert "carries it along" in page


def test_shipped_promises_of_the_chairs_are_not_called_broken(shipped, client):
    page = text_of(client, "/commitments/com-004/")

    assert (
        "A promise, given in words. Nothing is told after it, which does not mean that it was broken." in page
    )
    assert "No later invitation recorded" in page


def test_shipped_group_shows_what_it_asked_and_its_plans(shipped, client):
    page = text_of(client, "/networks/grp-sgcg/")

    for said in (
        "Put gender experts in the security council",
        "Joint Action Plan",
        "Responsible for measures",
    ):
        assert said in page


def test_shipped_judges_trained_judges_and_the_ministry_only_asked(shipped, client):
    page = text_of(client, "/learning/?training=ev-kji-tot-2010")

    assert "trained judges train judges" in page
    assert "2 tell of a request only" in page
