"""What was asked, promised, planned and learnt in the shipped record, as its texts tell it."""

from __future__ import annotations

import pytest

pytestmark = [pytest.mark.shipped, pytest.mark.django_db]


def text_of(client, url):
    return " ".join(client.get(url).content.decode().split())


FINDINGS = {
    "/recommendations/": (
        "For 25 of 39 recommendations it is told how far they got; for 14 it is not told, which does not mean"
    ),
    "/commitments/": (
        "14 of 22 commitments are promises; 7 are told as carried out, wholly or in part (for 5 a step "
        "that keeps it stands on record); of 7 it is not told whether they were kept, which does not "
        "mean that they were broken."
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
    assert "A decision, not a promise to anyone." in decided
    assert "whether it was done is not told" in decided


def test_shipped_patrols_led_to_a_working_group_that_names_no_single_point(shipped, client):
    page = text_of(client, "/recommendations/rec-013/")

    assert "Steps came after it; whether the points were met is not told." in page
    assert "whether women officers or patrols came is not stated" in page
    assert "carries it along" in page


def test_shipped_promises_of_the_chairs_are_not_called_broken(shipped, client):
    page = text_of(client, "/commitments/com-004/")

    assert (
        "A promise, given in words. Whether it was kept is not told, which does not mean that it was broken; "
        "what is told stands below." in page
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


WEAKER = {
    "/commitments/com-001/": ("Nothing is told", "Recommendations were printed in a UN volume"),
    "/commitments/com-006/": ("Some of it was done", "what the deed asks of each side is not told"),
    "/commitments/com-007/": ("Some of it was done", "Same deed, other side"),
    "/recommendations/rec-028/": ("an answer is not told", "In the speech written"),
    "/recommendations/rec-032/": ("Nothing is told", "Drafting begun"),
}


@pytest.mark.parametrize(("url", "said"), WEAKER.items())
def test_shipped_page_says_no_less_than_its_own_evidence(shipped, client, url, said):
    wrong, evidence = said
    page = text_of(client, url)

    assert evidence in page
    assert "what is told stands below." in page
    assert wrong not in page
    assert "No step after it is on record" not in page


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("/events/ev-kji-tot-2010/", ("staff of the ministry", "staff of the unit")),
        ("/organisations/org-kji/", ("staff of the ministry", "staff of the unit")),
        ("/events/ev-tpo-pilot/", ("CSOs in Croatia", "CSOs in Serbia")),
        ("/organisations/org-tpo/", ("CSOs in Croatia", "CSOs in Serbia")),
        ("/organisations/org-xk-moj/", ("staff of the ministry",)),
    ],
)
def test_shipped_people_who_only_asked_are_not_called_trained(shipped, client, url, asked):
    page = text_of(client, url)

    for who in asked:
        assert who in page
        assert f"Trained: {who}" not in page
    assert "request only" in page


def test_shipped_third_plan_of_serbia_is_not_said_to_hold_what_was_asked_for(shipped, client):
    page = text_of(client, "/plans/plan-rs-1325-3/")

    assert "4 measures are named for this plan. Whether the plan holds them is told only where" in page
    assert page.count("<b>asked for by civil society</b>") == 4
    assert "carries them out is on record" not in page


def test_shipped_albanian_plan_shows_which_body_another_row_names(shipped, client):
    page = text_of(client, "/plans/plan-al-1325/")
    told = page.split("How far it got")[1].split("</section>")[0]

    assert "another row of the record names" in told
    assert "Government of Albania" in told
    assert 'href="/library/outputs/out-al-nap/"' in told
    assert 'href="/commitments/com-022/"' in told


def test_shipped_plan_of_2004_was_endorsed_and_the_list_says_so(shipped, client):
    assert "word: endorsed" in text_of(client, "/plans/")


@pytest.mark.parametrize(
    "url",
    [
        "/recommendations/rec-033/",
        "/recommendations/?event=ev-al-2018-10-conf",
        "/plans/plan-al-1325/",
        "/resolutions/1325/",
        "/library/outputs/out-ba-cb/",
    ],
)
def test_shipped_date_that_no_text_states_is_marked(shipped, client, url):
    assert "our reading" in text_of(client, url)


@pytest.mark.parametrize("url", ["/plans/", "/commitments/", "/recommendations/", "/library/outputs/"])
def test_shipped_summaries_are_not_called_the_words_of_a_text(shipped, client, url):
    page = text_of(client, url)

    for wrong in ("words of the text", "What the text says", "held against"):
        assert wrong not in page


@pytest.mark.parametrize("url", ["/recommendations/", "/commitments/"])
def test_shipped_legend_says_no_more_than_every_row_with_that_word_tells(shipped, client, url):
    page = text_of(client, url)

    assert "is told" in page
    for stronger in (
        "Nothing is told",
        "Some of it was done",
        "this means that it was kept",
        "promised it to",
    ):
        assert stronger not in page
