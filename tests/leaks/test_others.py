"""What one reader asks is not told to another, and changes nothing of what she gets."""

from __future__ import annotations

from tests.leaks.doors import DOORS, address
from tests.leaks.looking import Answer, Probes, forget, sit_down
from tests.leaks.walking import IS_THOROUGH, offered_names, with_query
from tests.leaks.world import READERS, STRANGER, World

ASKED = "qzwhatanotheraskedzq"
PAGES = [route for route, door in DOORS.items() if door.table and not door.is_row]


def test_page_kept_for_all_holds_nothing_of_who_asked_first(world: World, probes: Probes) -> None:
    first, other = sit_down(STRANGER), sit_down(STRANGER)
    for url in map(address, PAGES):
        links = [link for link in other.ask(url).links() if link.startswith(f"{url}?")]
        filters = [link for link in links if "format=" not in link]
        honest = {link: _anew(link) for link in [url, *(filters if IS_THOROUGH else filters[:2])]}
        forget()
        for link in honest:
            sign = "&" if "?" in link else "?"
            first.ask(f"{link}{sign}unknown={ASKED}&order={ASKED}")
            first.ask(link.replace("=", f"={ASKED}%26", 1))
        for link, before in honest.items():
            probes.compare(other.ask(link), before, "", "", f"{link} changed with what another asked")

    assert probes.digest() == []


def _anew(link: str) -> Answer:
    forget()
    return sit_down(STRANGER).ask(link)


def test_two_values_that_look_like_one_are_kept_apart(world: World, probes: Probes) -> None:
    names = sorted(
        offered_names(sit_down(STRANGER).ask("/organisations/")) - {"page", "format", "print", "order"}
    )
    one, two = names[:2]
    honest = _anew(with_query("/organisations/", **{one: "a", two: "b"}))
    forget()
    seat = sit_down(STRANGER)
    seat.ask(with_query("/organisations/", **{one: f"a&{two}=b"}))
    again = seat.ask(with_query("/organisations/", **{one: "a", two: "b"}))
    probes.compare(again, honest, "", "", "two lists share what is kept")

    assert probes.digest() == []


def test_page_is_the_same_after_those_who_see_more_looked_at_it(world: World, probes: Probes) -> None:
    for url in map(address, ["", *PAGES]):
        fresh = _anew(url)
        forget()
        for reader in reversed(READERS if IS_THOROUGH else READERS[::4]):
            sit_down(reader).ask(url)
        probes.compare(sit_down(STRANGER).ask(url), fresh, "", "", f"{url} changed after others looked")

    assert probes.digest() == []
