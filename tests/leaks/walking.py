"""Walks through every door as one reader, and follows what each page offers."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import parse_qsl, urlencode, urlsplit

from sofra.record.tables import all_tables
from tests.leaks.doors import DOORS, Door, address
from tests.leaks.looking import Answer, Probes, Seat
from tests.leaks.world import PUBLIC, World

IS_THOROUGH = os.environ.get("SOFRA_LEAKS") == "all"
MISSING = "qzppppppzq"  # has the form of a key, and no row has it
FILES = ("csv", "xlsx")
OF_EACH_FILTER = 1  # how many choices of a filter are followed in the short run
OF_THE_SHIPPED = 2  # how many shipped rows of a table are opened in the short run
OF_THE_SAMPLE = 2  # the same of the sample
ODD = ("page=9999", "page=x", "order=visibility", "order=-key", "format=json", "q=women")
PART = {"HX-Request": "true"}


class Walk:
    """One reader's walk. `is_thorough` follows every choice and opens every row; `tries_hidden` tries
    the doors of rows that are not hers, too."""

    def __init__(
        self,
        seat: Seat,
        world: World,
        probes: Probes,
        *,
        is_thorough: bool = IS_THOROUGH,
        tries_hidden: bool = True,
    ) -> None:
        self.seat = seat
        self.world = world
        self.probes = probes
        self.is_thorough = is_thorough
        self.tries_hidden = tries_hidden
        self.asked: dict[tuple[str, bool], Answer] = {}

    def ask(self, url: str, **headers: str) -> Answer:
        """Ask, and look at the answer."""
        answer = self.seat.ask(url, **headers)
        self.asked.setdefault((url, bool(headers)), answer)
        self.probes.look(answer, self.seat.reader, self.world.mint)
        return answer

    def through(self, doors: Iterable[str] = DOORS) -> Probes:
        """Go through these doors."""
        for route in doors:
            door = DOORS[route]
            if door.is_row:
                self._open_rows(route, door)
            elif not door.is_posted:
                self._open_page(route, door)
        return self.probes

    def _open_page(self, route: str, door: Door) -> None:
        url = address(route)
        answer = self.ask(url)
        if door.needs_account and self.seat.reader.is_stranger:
            self._expect(answer.status in (302, 404), f"stands open to strangers: {url}")
        if not door.table:
            return
        self._follow(answer, url)
        self.ask(url, **PART)
        if door.is_list:
            for form in FILES:
                answer = self.ask(f"{url}?format={form}")
                is_file = "attachment" in answer.headers.get("Content-Disposition", "")
                self._expect(is_file, f"no file: {url}")
            for rest in ("print=1", "page=2", *(ODD if self.is_thorough else ())):
                self.ask(f"{url}?{rest}")

    def _follow(self, answer: Answer, url: str) -> None:
        """Follow the links of a page that lead back to it: filters, orders, pages, files."""
        for link in self._chosen(link for link in answer.links() if urlsplit(link).path == url):
            if (link, False) not in self.asked:
                self.ask(link)

    def _chosen(self, links: Iterable[str]) -> Iterator[str]:
        """All of them, or a few of each filter and those that name a planted row."""
        followed: dict[str, int] = defaultdict(int)
        for link in links:
            names = "&".join(name for name, _value in parse_qsl(urlsplit(link).query))
            followed[names] += 1
            if self.is_thorough or followed[names] <= OF_EACH_FILTER:
                yield link

    def _open_rows(self, route: str, door: Door) -> None:
        """Open the page of every planted row, and of rows of the record and of the sample."""
        missing = self.ask(address(route, MISSING))
        if door.needs_account and self.seat.reader.is_stranger:
            self._expect(missing.status in (302, 404), f"stands open to strangers: {missing.url}")
            return
        self._expect(missing.status == 404, f"finds what is not there: {missing.url}")
        for key, circle in self._keys(door.table):
            url = address(route, key)
            answer = self.ask(url)
            if circle in self.seat.reader.sees:
                self._expect(answer.status in door.answers, f"does not see what is hers: {url} of {circle}")
                self._follow(answer, url)
                for name in door.takes if answer.status == 200 else ():
                    self.ask(f"{url}?{name}=2011-06")
                continue
            self._expect(answer.status == 404, f"answer {answer.status} for what is hidden: {url}")
            is_same = answer.named(key, MISSING) == missing.named(key, MISSING)
            self._expect(is_same, f"hidden and missing differ: {url}")

    def _keys(self, table: str) -> Iterator[tuple[str, str]]:
        """The keys to be tried, each with the circle that sees it."""
        for key, circle in (*self._planted(table), *self._of_the_sample(table)):
            if self.tries_hidden or circle in self.seat.reader.sees:
                yield key, circle
        if PUBLIC in self.seat.reader.sees:
            yield from ((key, PUBLIC) for key in self._shipped(table))

    def _planted(self, table: str) -> Iterator[tuple[str, str]]:
        """In the short run the first of each bed, and of what is hidden only the beds of its circle."""
        for bed in self.world.beds.values():
            keys = bed.keys.get(table, [])
            if self.is_thorough or bed.circle in self.seat.reader.sees or bed.name == bed.circle:
                yield from ((key, bed.circle) for key in (keys if self.is_thorough else keys[:1]))

    def _of_the_sample(self, table: str) -> list[tuple[str, str]]:
        owners = [(key, owner) for key, owner in self.world.mint.named.items() if owner.table == table]
        found = [(key, next(iter(owner.circles))) for key, owner in owners if "sample" in key]
        return found if self.is_thorough else found[:OF_THE_SAMPLE]

    def _shipped(self, table: str) -> list[str]:
        planted = {key for key, _circle in self.world.keys_by_circle(table)}
        public = all_tables()[table].model.objects.filter(visibility=PUBLIC).in_order()
        keys = [key for key in public.values_list("key", flat=True) if key not in planted]
        return keys if self.is_thorough else keys[:OF_THE_SHIPPED]

    def _expect(self, is_so: bool, otherwise: str) -> None:
        if not is_so:
            self.probes.note(f"{self.seat.reader}: {otherwise}")


def with_query(url: str, **query: str) -> str:
    """An address with a query."""
    return f"{url}?{urlencode(query)}"


def offered_names(answer: Answer) -> set[str]:
    """The words that a page's links and forms put into its own address."""
    here = urlsplit(answer.url).path
    queries = [urlsplit(link).query for link in answer.links() if urlsplit(link).path == here]
    names = {name for query in queries for name, _value in parse_qsl(query)}
    return names | set(re.findall(r'<(?:input|select)[^>]* name="([^"]+)"', answer.text)) - {
        "csrfmiddlewaretoken",
        "next",
        "scheme",
        "shelf",
    }
