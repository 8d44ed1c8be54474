"""Search: found in any script, ranked by the row itself, blind to what is hidden."""

from __future__ import annotations

import pytest
from django.db import connection

from sofra.access.audience import STRANGER, Audience
from sofra.access.models import Circle
from sofra.actors.models import Name, Organisation, Person, Place
from sofra.record import search
from sofra.record.models import SearchEntry
from sofra.record.search import Found, find, find_nearly, understood
from sofra.record.search_index import filled_at_once, refresh_entries
from sofra.record.search_words import WEIGHTS, drawer_of, drawers, rank_of
from sofra.record.tables import all_tables, table_of

pytestmark = pytest.mark.django_db
SECRET = "set:talks"
MEMBER = Audience(frozenset({"public", SECRET}))


@pytest.fixture(autouse=True)
def talks():
    return Circle.objects.create(key=SECRET, kind="set")


def put(model, key, *, hidden=False, **fields):
    row = model(key=key, visibility_id=SECRET if hidden else "public", **fields)
    row.save(force_insert=True)
    refresh_entries(table_of(model), [key])
    return row


def put_body(key, name, *, hidden=False, **fields):
    given = {"kind": "ngo", "sector": "civil_society", "is_collective": False, **fields}
    return put(Organisation, key, name=name, hidden=hidden, **given)


def put_name(key, name, of, *, hidden=False):
    table = table_of(type(of)).name
    circle = SECRET if hidden else "public"
    Name(
        key=key,
        name=name,
        kind="acronym",
        refers_to_table=table,
        refers_to_key=of.key,
        visibility_id=circle,
    ).save()
    refresh_entries(table_of(type(of)), [of.key])


def asked(text, reader=STRANGER, table="") -> Found:
    return find(understood(text), reader, table=table)


def keys(text, reader=STRANGER, table=""):
    return [ref.key for ref in asked(text, reader, table).refs]


@pytest.mark.parametrize("text", ["čvor žena", "cvor zena", "ЧВОР ЖЕНА", "Čvor, Žena!", "zena cvor"])
def test_row_is_found_with_and_without_its_marks_and_in_cyrillic(text):
    put_body("org-a1", "Čvor Žena")

    assert keys(text) == ["org-a1"]


@pytest.mark.parametrize("text", ["women's e-mail", "womens email", "women’s e-mail", "women mail", "wome"])
def test_signs_inside_a_word_may_be_left_out(text):
    put_body("org-a1", "Women's E-mail")

    assert keys(text) == ["org-a1"]


def test_all_words_must_match():
    put_body("org-a1", "River Circle", notes="works in the valley")
    put_body("org-a2", "River Bank")

    assert keys("river valley") == ["org-a1"]
    assert keys("river mountain") == []


@pytest.mark.parametrize(
    "half", ["moun", "mountai", "river moun", "river mountai", "mou", "mountaineer river mountai"]
)
def test_last_word_may_be_typed_half(half):
    put_body("org-a1", "River Mountaineers", notes="a mountaineer")

    assert keys(half) == ["org-a1"]


def test_other_words_must_be_whole():
    put_body("org-a1", "River Mountaineers")

    assert keys("moun river") == []


def test_two_letters_are_a_whole_word():
    put_body("org-a1", "UN House")
    put_body("org-a2", "Unity House")

    assert keys("un") == ["org-a1"]


def test_half_word_with_very_many_meanings_still_finds_them_all(monkeypatch):
    monkeypatch.setattr(search, "MOST_COMPLETIONS", 2)
    for number, name in enumerate(("Organisers", "Organised", "Organising", "Organisms")):
        put_body(f"org-a{number}", name)

    assert len(keys("organis")) == 4


def test_names_come_first_then_openings_then_titles_then_texts():
    put_body("org-text", "A", notes="lake")
    put_body("org-title", "Of Lake")
    put_body("org-opening", "Lake House of the Valley")
    put_body("org-half", "Lakeside")
    put_body("org-other", "Women of the Whole Valley", acronym="LAKE")
    put_body("org-name", "Lake")

    assert keys("lake") == ["org-name", "org-other", "org-opening", "org-title", "org-text", "org-half"]


def test_rows_alike_come_by_kind_then_length_then_title():
    put(Place, "pl-lake", name="Lake A")
    put(Person, "per-lake", name="Lake A")
    put_body("org-long", "Lake And")
    put_body("org-b", "Lake B")
    put_body("org-a", "Lake A")

    assert keys("lake") == ["org-a", "org-b", "org-long", "per-lake", "pl-lake"]


def test_ambiguous_short_form_finds_all_who_bear_it():
    first, second = put_body("org-a1", "Agency A"), put_body("org-a2", "Office B")
    put_name("nam-1", "ZZA", first)
    put_name("nam-2", "ZZA", second)

    assert keys("zza") == ["org-a1", "org-a2"]


def test_former_name_finds_the_row_of_today():
    place = put(Place, "pl-new", name="New Land")
    put_name("nam-1", "FR Old Land", place)

    assert keys("fr old land") == ["pl-new"]


def test_hidden_name_helps_only_those_who_may_see_the_row():
    body = put_body("org-a1", "River Circle")
    put_name("nam-1", "Cover Name", body, hidden=True)
    secret = put_body("org-a2", "Mill Circle", hidden=True)
    put_name("nam-2", "Other Cover", secret, hidden=True)

    assert keys("cover name", MEMBER) == []
    assert keys("other cover") == []
    assert keys("other cover", MEMBER) == ["org-a2"]


def test_search_can_be_narrowed_to_one_table():
    put_body("org-a1", "Lake")
    put(Place, "pl-lake", name="Lake")

    assert keys("lake", table="places") == ["pl-lake"]
    assert keys("lake", table="nothing") == []


def test_small_words_of_a_question_are_left_out_unless_there_is_nothing_else():
    put_body("org-a1", "Portal Builders")
    put_body("org-office", "WHO Office")

    assert keys("was the portal builders") == ["org-a1"]
    assert keys("who") == ["org-office"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        '"',
        "'",
        "* ^ + = ~ # - : ( ) \\ & | !",
        'lake" OR "x',
        "lake:*",
        "NEAR(lake)",
        "lake AND",
        "\x00",
        "%",
        "🙂",
        "ß" * 9,
    ],
)
def test_any_input_is_only_words(text):
    put_body("org-a1", "Lake")

    assert set(keys(text)) <= {"org-a1"}


def test_very_long_input_is_cut():
    put_body("org-a1", "Lake")

    question = understood("lake " * 2000)

    assert question.is_cut
    assert question.words == ("lake",)
    assert find(understood("x" * 10_000), STRANGER) == Found()


def test_hidden_rows_are_not_found_by_strangers():
    put_body("org-a1", "Lake")
    put_body("org-a2", "Lake", hidden=True)

    assert keys("lake") == ["org-a1"]
    assert keys("lake", MEMBER) == ["org-a1", "org-a2"]


@pytest.mark.parametrize("text", ["lake", "lake hou", "la", "hou", "organis", "lake organis"])
def test_one_hidden_row_more_changes_nothing(text, django_assert_num_queries):
    for number in range(5):
        put_body(f"org-a{number}", f"Lake House {'of ' * number}{number}", notes="organise")
    before = asked(text)
    with connection.execute_wrapper(counted := _Counter()):
        asked(text)

    put_body("org-a99", "Lake House", hidden=True, notes="organise organised organising organisms house")

    assert asked(text) == before
    with django_assert_num_queries(counted.many):
        asked(text)


class _Counter:
    many = 0

    def __call__(self, execute, *rest):
        self.many += 1
        return execute(*rest)


def test_only_the_first_rows_in_order_are_given_when_there_are_many(monkeypatch):
    monkeypatch.setattr(search, "MOST_ROWS", 3)
    for number in range(5):
        put_body(f"org-a{number}", f"Lake {'long ' * (9 - number)}")
    put_body("org-hidden", "Lake", hidden=True)

    found = asked("lake")

    assert [ref.key for ref in found.refs] == ["org-a4", "org-a3", "org-a2"]
    assert found.is_more
    assert asked("lake", table="organisations").is_more
    assert not asked("lake", table="places").refs


def test_nearly_finds_rows_with_most_of_the_words_first():
    put_body("org-one", "Mountain")
    put_body("org-two", "River of the Valley", notes="mountain")
    put_body("org-three", "Mountain River")
    put_body("org-hidden", "Mountain River Forest", hidden=True)

    asked_for = understood("mountain river forest")

    assert [ref.key for ref in find_nearly(asked_for, STRANGER).refs] == ["org-three", "org-two", "org-one"]
    assert find_nearly(asked_for, STRANGER, table="places") == Found()
    assert find_nearly(understood("mountain"), STRANGER) == Found()


def test_a_changed_row_is_found_by_its_new_words_only():
    body = put_body("org-a1", "Lake")
    body.name = "River"
    body.save()
    refresh_entries(table_of(Organisation), ["org-a1"])

    assert keys("lake") == []
    assert keys("river") == ["org-a1"]


def test_a_row_that_becomes_hidden_is_found_no_more():
    body = put_body("org-a1", "Lake")
    body.visibility_id = SECRET
    body.save()
    refresh_entries(table_of(Organisation), ["org-a1"])

    assert keys("lake") == []
    assert keys("lake", MEMBER) == ["org-a1"]


def test_an_archived_row_is_forgotten():
    body = put_body("org-a1", "Lake")
    body.is_archived = True
    body.save()
    refresh_entries(table_of(Organisation), ["org-a1"])

    assert keys("lake") == []
    assert not SearchEntry.objects.exists()


def test_rows_filled_at_once_are_found():
    put_body("org-a0", "Lake")
    for number in range(1, 4):
        Organisation(
            key=f"org-a{number}",
            name=f"Lake {number}",
            kind="ngo",
            sector="civil_society",
            is_collective=False,
            visibility_id="public",
        ).save()
    with filled_at_once():
        refresh_entries(table_of(Organisation), [f"org-a{number}" for number in range(1, 4)], are_new=True)

    assert keys("lake") == ["org-a0", "org-a1", "org-a2", "org-a3"]


@pytest.mark.parametrize("many", [1, 3])
def test_search_takes_the_same_few_queries(django_assert_num_queries, many):
    for number in range(many):
        put_body(f"org-a{number}", f"Lake {number}", notes="organised")

    with django_assert_num_queries(7):
        asked("lake")
    with django_assert_num_queries(5):
        asked("lake organising")


def test_drawers_follow_the_order_of_ranks():
    titles = [(weight, "x" * length) for weight in range(1, 9) for length in (1, 20, 40, 41, 99, 300)]
    by_rank = sorted(titles, key=lambda one: rank_of(one[0], one[1], "places", "pl-a"))
    order = [drawer for weight in range(16) for drawer in drawers(weight)]

    assert by_rank == titles
    assert [drawer_of(*one) for one in titles] == sorted((drawer_of(*one) for one in titles), key=order.index)


def test_tables_with_a_title_have_a_weight_that_fits_a_rank():
    assert all(table.weight in WEIGHTS for table in all_tables().values())
