"""The round table: who is counted, and where they sit."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

import pytest
from django.template import Context, Template

from sofra.shared.ring import Place, angles
from sofra.shared.round_table import Group, Holder, RoundTable, Seat, lay_table

GROUPS = [
    Group("civil", "Civil society", "madder"),
    Group("security", "Security", "wash"),
    Group("state", "State", "indigo"),
]


def table_of(*seats: Seat, stated: int | None = None) -> RoundTable:
    return lay_table(seats, GROUPS, title="The table in May 2031", stated=stated)


def many(number: int) -> list[Seat]:
    return [
        Seat(f"Organisation number {i} of the valley", ("civil", "security", "state")[i % 3])
        for i in range(number)
    ]


def drawn(table: RoundTable) -> str:
    return Template("{% load components %}{% round_table table %}").render(Context({"table": table}))


def test_seats_are_counted_by_bodies_at_the_table() -> None:
    table = table_of(
        Seat("Lantern House", "civil"),
        Seat("Velja Women's Network", "civil", has_left=True),
        Seat("Police of Velja", "security"),
        Seat("Entity ministries", "state", holder=Holder.COLLECTIVE),
        Seat("Women leaders of Brodna", "civil", holder=Holder.PERSONS),
        Seat("Mira Lantern", "civil", holder=Holder.PERSON),
    )

    assert (table.taken, table.several, table.left) == (3, 2, 1)


def test_bench_that_was_left_is_neither_counted_nor_told_as_several() -> None:
    table = table_of(Seat("Women leaders", "civil", holder=Holder.PERSONS, has_left=True))

    assert (table.taken, table.several, table.left) == (0, 0, 1)


def test_numbers_run_around_the_table_by_group() -> None:
    table = table_of(
        Seat("A", "security"), Seat("B", "civil"), Seat("C", "nobody named it"), Seat("D", "civil")
    )

    assert [(one.number, one.seat.name) for one in table.seats] == [(1, "B"), (2, "D"), (3, "A"), (4, "C")]
    assert [company.group.label for company in table.companies] == [
        "Civil society",
        "Security",
        "nobody named it",
    ]
    assert [seat.number for seat in table.wide.seats] == [1, 2, 3, 4]


def test_empty_table_is_drawn_too() -> None:
    table = table_of()

    assert table.taken == 0
    assert "0 seats taken" in drawn(table)


@pytest.mark.parametrize("number", [1, 2, 3, 7, 23, 34, 35, 60])
def test_seats_never_cover_each_other(number: int) -> None:
    for drawing in (table_of(*many(number)).wide, table_of(*many(number)).narrow):
        places = [(seat.x, seat.y, seat.r) for seat in drawing.seats]
        around = [*places, places[0]] if number > 1 else places
        assert all(hypot(a[0] - b[0], a[1] - b[1]) >= a[2] + b[2] for a, b in pairwise(around))
        assert len({seat.r for seat in drawing.seats}) == 1


@pytest.mark.parametrize("number", [1, 2, 5, 22, 60])
def test_nobody_sits_at_the_head(number: int) -> None:
    turned = angles([Place(i, "", 0, "plain") for i in range(number)])

    assert all(angle > 0.01 for angle in turned)
    assert turned[0] + turned[-1] == pytest.approx(2 * 3.14159265, rel=1e-6)


def test_names_stand_around_a_table_as_long_as_they_fit() -> None:
    assert table_of(*many(22)).wide.has_names
    assert table_of(*many(22)).narrow.has_names
    assert not table_of(*many(60)).wide.has_names
    assert table_of(*many(60)).narrow.has_numbers


def test_narrow_names_lead_with_their_number() -> None:
    first = table_of(*many(4)).narrow.seats[0].label[0]

    assert first.number == "1"
    assert first.text.startswith("Organi")


def test_list_says_all_that_the_drawing_shows() -> None:
    html = drawn(
        table_of(
            Seat("Lantern House", "civil", url="/o/1/", marks=("chair", "secretariat"), since="since 2009"),
            Seat("Velja Women's Network", "civil", has_left=True, note="reason not stated"),
            Seat("Women leaders of Brodna", "civil", holder=Holder.PERSONS),
            stated=19,
        )
    )

    assert '<a href="/o/1/">Lantern House</a> <b>chair, secretariat</b> <small>since 2009</small>' in html
    assert "<small>left</small> <small>reason not stated</small>" in html
    assert "1 seat taken" in html
    assert "and 1 bench" in html
    assert "of 19 stated" in html
    assert "never counted as one. Their number is not stated." in html
    assert "style=" not in html


@pytest.mark.parametrize(
    ("sizes", "said"),
    [
        ([15], "One bench stands for several not named one by one; never counted as one. Number told: 15."),
        (
            [6, 8],
            "2 benches stand for several not named one by one; never counted as one. Number told: 6, 8.",
        ),
        ([6, None], "never counted as one. Number told of some: 6."),
    ],
)
def test_bench_says_how_many_it_stands_for_where_told(sizes: list[int | None], said: str) -> None:
    benches = [Seat(f"Mills {n}", "civil", holder=Holder.COLLECTIVE, stands_for=n or None) for n in sizes]

    assert said in drawn(table_of(*benches))


def test_group_says_what_each_of_its_numbers_counts() -> None:
    table = table_of(
        Seat("Lantern House", "civil"),
        Seat("Velja Women's Network", "civil", has_left=True),
        Seat("Old Mill", "civil", has_left=True, gone="seat ended"),
        Seat("Mills", "civil", holder=Holder.COLLECTIVE),
        Seat("Mira", "state", holder=Holder.PERSON),
        Seat("Women of Brodna", "state", holder=Holder.PERSONS),
        Seat("Weir", "state", unsure="undated"),
    )

    assert [company.in_words for company in table.companies] == [
        "1 body, 1 group of bodies, 1 left, 1 seat ended",
        "1 person, 1 uncertain, 1 group of persons",
    ]
    assert sum(map(len, (company.seats for company in table.companies))) == 7
    assert [company.in_short for company in table.companies] == ["1 + 1 bench", "1 + 1 bench"]


def test_seat_that_is_uncertain_is_drawn_apart_and_not_counted() -> None:
    html = drawn(table_of(Seat("Weir", "state", unsure="undated"), Seat("Mill", "state", unsure="undated")))

    assert "0 seats" not in html
    assert "2 seats uncertain" in html
    assert 'data-look="maybe"' in html
    assert "<small>undated</small>" in html
    assert "A dotted chair is uncertain" in html


def test_table_of_benches_alone_counts_benches() -> None:
    html = drawn(table_of(Seat("Mills", "civil", holder=Holder.COLLECTIVE, stands_for=15)))

    assert "0 seats" not in html
    assert "1 bench" in html


def test_seat_that_ended_is_not_said_to_have_left() -> None:
    html = drawn(table_of(Seat("Mill", "civil", has_left=True, gone="seat ended"), Seat("Weir", "civil")))

    assert "<small>seat ended</small>" in html
    assert "<small>left</small>" not in html
    assert "or whose seat ended" in html


def test_numbers_of_a_drawing_stay_plain_in_other_languages(settings: object) -> None:
    from django.utils import translation  # noqa: PLC0415

    with translation.override("hr"):
        html = drawn(table_of(*many(5)))
    assert 'cx="370' in html
    assert 'cy="-1' in html
    assert 'r="14.5"' in html


def test_names_in_a_drawing_never_bring_their_own_html() -> None:
    assert "<i>" not in drawn(table_of(Seat("<i>Lantern</i>", "civil"), Seat("<i>Bridge</i>", "state")))


def test_persons_have_shoulders_and_bodies_have_not() -> None:
    persons, body = Seat("Mira", "civil", holder=Holder.PERSON), Seat("Lantern House", "civil")

    assert drawn(table_of(persons)).count("<ellipse") == 2
    assert "<ellipse" not in drawn(table_of(body))
    assert drawn(table_of(Seat("Women leaders", "civil", holder=Holder.PERSONS))).count("<ellipse") == 6
