"""The 25 traps of the shipped record, each held by what a page or a command answers.

The traps are told in `src/sofra/exchange/western_balkans/README.md`, under the same numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from django.test import Client

pytestmark = [pytest.mark.shipped, pytest.mark.django_db]

Page = Callable[[str], str]
TAGS = re.compile(r"<(script|style)\b.*?</\1>|<[^>]+>", re.DOTALL)


@pytest.fixture
def found(shipped: None) -> Callable[[str], list[str]]:
    """The addresses that a search leads to, in order."""
    client = Client()

    def search(words: str) -> list[str]:
        answer = client.get(f"/search/?q={quote(words)}").content.decode()
        main = answer.partition("<main")[2]
        return re.findall(r'href="(/[a-z]+/(?:[a-z]+/)?[^"/?#]+/)"', main)

    return search


@pytest.mark.parametrize(
    ("words", "url"),
    [
        ("zene zenama", "/organisations/org-zz/"),
        ("Žene Ženama", "/organisations/org-zz/"),
        ("Cure", "/organisations/org-cure/"),
        ("sabac", "/places/pl-sabac/"),
        ("Шабац", "/places/pl-sabac/"),
    ],
)
def test_trap_01_names_are_found_with_and_without_their_marks(found, words, url):
    assert found(words)[0] == url


def test_trap_01_names_are_sorted_as_if_they_bore_no_marks(read):
    directory = read("/organisations/?sector=civil_society")

    assert (
        directory.index("Čure") < directory.index("Kosovo Women's Network") < directory.index("Žene Ženama")
    )


@pytest.mark.parametrize(
    ("words", "url"),
    [
        ("Žene Ženema", "/organisations/org-zz/"),
        ("UNFRA", "/organisations/org-unfpa/"),
        ("Kvinna til Kvinna", "/organisations/org-kvinna/"),
        ("Gnilane", "/places/pl-gjilan/"),
        ("Catharine Ashton", "/people/per-ashton/"),
    ],
)
def test_trap_02_misspelt_names_lead_to_the_right_body(found, words, url):
    assert url in found(words)[:2]


def test_trap_03_two_agencies_of_one_acronym_stay_two(found, read):
    both = {"/organisations/org-xk-age/", "/organisations/org-ba-age/"}

    assert both <= set(found("AGE"))
    assert "Bosnia and Herzegovina" in read("/organisations/org-ba-age/")
    assert "Coordination Board for the 1325 action plan" not in read("/organisations/org-xk-age/")


def test_trap_04_one_agency_of_two_names_is_one(found, read):
    assert "/organisations/org-ba-age/" in found("Gender Equality Agency")
    assert "Gender Equality Agency" in read("/organisations/org-ba-age/")


@pytest.mark.parametrize("former", ["FYR Macedonia", "Macedonia"])
def test_trap_05_country_bears_its_present_name_and_is_found_by_its_former(found, read, former):
    assert "/places/pl-mk/" in found(former)
    assert "North Macedonia" in read("/places/pl-mk/")[:200]


def test_trap_06_wording_on_status_stays_neutral(shipped, read):
    answer = Client().get("/places/pl-xk/").content.decode()

    assert "without prejudice to positions on status" in answer
    assert not re.search(
        r"(?i)republic of kosovo|state of kosovo|province|independen", read("/places/pl-xk/")
    )


def test_trap_07_member_that_left_is_told_and_not_counted(read):
    table = read("/networks/grp-sgcg/?on=2011-10")

    assert "Kosovo Women's Network" in table
    assert "before October 2011" in table
    assert "22 active bodies" in table
    assert "one member has left" in table
    assert "chair stands empty" not in table
    assert not re.search(r"\b(23|24) active", table)


def test_trap_08_body_with_two_offices_sits_once(read):
    table = read("/networks/grp-sgcg/")

    assert "chair, secretariat" in table.lower()
    assert re.search(r"\b22\b", table)


def test_trap_09_stated_seats_are_not_named_bodies(read):
    board = read("/networks/grp-ba-cb/")

    assert re.search(r"\b19\b", board)
    assert not re.search(r"19 (bodies|organisations) (are )?named", board)


def test_trap_10_two_ways_of_counting_the_same_people_are_never_added(read):
    event = read("/events/ev-al-2018-10-training/")

    for words in ("35", "31", "4", "20 police officers and investigators", "15 civil society"):
        assert words in event
    assert not re.search(r"\b(70|66|55)\b", event)


def test_trap_11_officers_are_counted_over_all_courses_and_floors_say_more_than(read):
    courses = read("/events/ev-kp-5day-2010/")

    assert "190" in courses
    assert re.search(r"\b8\b", courses)
    assert "1520" not in courses
    assert "more than 90" in read("/events/ev-rwl-2010-skopje/").lower()
    assert "more than 70" in read("/events/ev-xk-2010-iwd/").lower()
    assert "more than 97%" in read("/events/ev-kp-academy/").lower()


def test_trap_12_sum_that_is_ours_says_so(read):
    training = read("/events/ev-kji-tot-2010/")

    assert "25 judges" in training
    assert re.search(r"(?i)our (sum|count)|(sum|count)ed? (is ours|by us)|sum", training)


def test_trap_13_three_counts_of_one_coalition_stand_side_by_side(read):
    coalition = read("/networks/grp-kaks/")

    for number in ("14", "16", "6", "8", "7"):
        assert re.search(rf"\b{number}\b", coalition), number


def test_trap_14_gender_equality_plan_is_no_plan_on_the_resolution(read):
    assert "Gender equality plan" in read("/plans/plan-xk-ge/")
    assert "not stated" in read("/plans/plan-xk-1325/").lower()
    assert "2004" not in read("/plans/plan-xk-1325/")


def test_trap_15_serbia_has_three_plans_and_the_second_ended_in_2020(read):
    plans = read("/plans/?country=pl-rs&kind=nap_1325")

    assert plans.count("National Action Plan on resolution 1325 (Serbia") == 3
    assert "2017" in read("/plans/plan-rs-1325-2/")
    assert "2020" in read("/plans/plan-rs-1325-2/")


def test_trap_16_plan_asked_for_on_the_sixth_was_adopted_in_that_month(read):
    assert "September 2018" in read("/plans/plan-al-1325/")
    assert "6 September 2018" in read("/recommendations/rec-030/")


def test_trap_17_date_that_is_inferred_says_so(read):
    assert "inferred" in read("/events/ev-al-2018-10-conf/").lower()


def test_trap_18_four_days_of_which_three_are_described(read):
    meeting = read("/events/ev-rs-2023-04/")

    assert "25" in meeting
    assert "28 April 2023" in meeting
    assert "three" in meeting.lower()


def test_trap_19_body_named_in_two_parts_is_told_with_both(read):
    conference = read("/events/ev-al-2018-10-conf/")

    assert "UN Women" in conference
    assert "before 2010" in read("/organisations/org-unwomen/")


def test_trap_20_former_name_leads_to_the_association_of_today(found, read):
    assert found("Association of Women with Social Problems")[0] == "/organisations/org-al-wpsa/"
    assert "Association of Women with Social Problems" in read("/organisations/org-al-wpsa/")


def test_trap_21_who_does_the_work_and_did_not_sign_is_named(read):
    left_out, included = read("/agreements/agr-ba-mou-2008/"), read("/agreements/agr-ba-mou-2010/")

    assert re.search(r"Žene Ženama.{0,80}did not sign|did not sign.{0,80}Žene Ženama", left_out)
    assert "did not sign" not in included
    assert "Žene Ženama" in included


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("/library/outputs/out-portal/", "not said to be built"),
        ("/library/outputs/out-al-secretariat/", "planned"),
        ("/events/ev-kji-brochure/", "planned"),
    ],
)
def test_trap_22_what_was_planned_is_not_called_done(read, url, words):
    assert words in read(url).lower()


def test_trap_22_post_that_was_never_filled_says_so(found, read):
    posts = [read(url) for url in found("assistant gender") if url.startswith("/library/outputs/")]

    assert any("not realised" in post for post in posts)


def test_trap_23_garbled_words_are_not_taken_over(read):
    assert "inadequate" not in read("/resolutions/2242/").lower()
    assert "GPS agenda" not in read("/library/")


def test_trap_24_same_words_for_other_bodies_show_them_all(found, read):
    border = [url for url in found("border police") if url.startswith("/organisations/")]

    assert len(set(border)) >= 2
    assert found("CSW")[0] == "/organisations/org-csw/"
    assert found("Center for Supporting Women")[0] == "/organisations/org-rs-csw/"
    assert "do not mix with Center for Supporting Women" in read("/organisations/org-csw/")


def test_trap_25_persons_described_are_never_counted_as_one(read):
    lobby = read("/networks/grp-rwl/")

    assert "number and names not stated" in lobby
    assert "Edita Tahiri" in lobby
    assert not re.search(r"\b(7|8|9|10) (bodies|organisations) (sit|at the table)", lobby)


def test_trap_25_one_person_in_two_offices_is_one_person(read):
    person = read("/people/per-tahiri/")

    assert "Minister of Public Administration" in person
    assert "Regional Women's Lobby" in person
