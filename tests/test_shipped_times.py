"""What the shipped record tells of its networks at other times, and what it does not."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

pytestmark = [pytest.mark.shipped, pytest.mark.django_db]

Page = Callable[[str], str]
TAGS = re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", re.DOTALL)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("/networks/grp-rwl/?on=1999", "Not told for this time: founded in 2006"),
        ("/networks/grp-sgcg/?on=1995", "Not told for this time: the first date told is 2009"),
        ("/networks/grp-sgcg/?on=2012", "the sources speak of October 2011; nothing is told for 2012"),
    ],
)
def test_table_is_not_told_for_times_that_no_text_speaks_of(read, url, said):
    page = read(url)

    assert said in page
    assert "active bodies" not in page
    assert "Civil society holds" not in page
    assert "seats taken" not in page


@pytest.mark.parametrize("address", ["", "?on=2011", "?on=2011-10", "?on=2011-10-31"])
def test_coordination_group_has_22_active_bodies_at_the_time_of_its_source(read, address):
    page = read(f"/networks/grp-sgcg/{address}")

    assert "At the table, October 2011 22 active bodies" in page or "31 October 2011 22 active bodies" in page
    assert "Civil society holds 2 of the 22 seats; one member has left" in page
    assert "By level: 16 international, 6 central (national)" in page


def test_coordination_group_of_2010_counts_only_what_is_told(read):
    page = read("/networks/grp-sgcg/?on=2010")

    assert "2 seats told for that time, 20 more undated" in page
    assert "Civil society holds" not in page
    assert "active bodies" not in page


def test_coalition_tells_its_benches_and_points_to_the_other_counts(read):
    page = read("/networks/grp-kaks/")

    assert "never counted as one. Number told: 6, 8." in page
    assert "Other counts are told: see Figures told" in page
    assert "1 body and 2 groups; the groups stand for 14 bodies" in page
    assert "how many is not stated" not in page
    assert "Number told: 15." in read("/networks/grp-kswn/")
    assert "Other counts" not in read("/networks/grp-kswn/")


def test_lobby_counts_persons_and_groups_apart(read):
    page = read("/networks/grp-rwl/")

    assert "Persons 2 persons, 7 groups of persons" in page
    assert "3 seats have no start date" in page
    assert "7 benches have no start date" in page
    assert "Persons from Kosovo*" in page


def test_lists_not_known_to_be_whole_say_so(read):
    page = read("/networks/")

    assert re.search(r"Coalition for Resolution 1325 \(Albania\).{0,60}1 named; how many is not stated", page)
    assert not re.search(r"\b1 body (?!and|,)", page)


def test_member_of_a_group_that_reached_its_goal_did_not_leave_it(read):
    page = read("/networks/grp-xk-nap/")

    assert "the group had reached its goal" in page
    assert " left" not in page.partition("Notes")[0].partition("The table, 2004")[2]


def test_agreements_say_what_dates_mean_and_blanks_do_not(read):
    page = read("/agreements/")

    assert "Begun 6 September 2018" in page
    assert "November 2010 end derived from the length" in page
    assert "nobody on record" not in page


def test_ties_do_not_go_on_where_no_end_is_told(read):
    page = read("/ties/")

    assert "from 2006; end not stated" in page
    assert "since 2006" not in page
    assert "in June 2010" in page


def test_code_of_kosovo_is_user_assigned(read):
    assert "Country code XK user-assigned" in read("/places/pl-xk/")
    assert "Country code AL ISO 3166" in read("/places/pl-al/")
