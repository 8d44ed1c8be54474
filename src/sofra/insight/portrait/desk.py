"""The desk a portrait is seen from: the texts that tell its rows, and whose body stands in their middle.

A text tells most of what its own publisher did. That body then stands in the middle of the drawing, and the
page says so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sofra.access.audience import Audience
from sofra.actors.models import Name
from sofra.insight.portrait.web import Laid
from sofra.library.models import Source
from sofra.record.citing import citations_shown
from sofra.record.refs import Ref

WORDS = re.compile(r"\w+")


@dataclass(frozen=True)
class Text:
    """One text, and how many of the rows of this portrait it tells."""

    number: str
    title: str
    publisher: str
    rows: int


@dataclass(frozen=True)
class Middle:
    """A publisher's own body in the web, and of how many of its ties it is an end."""

    ref: Ref
    name: str
    ties: int


@dataclass(frozen=True)
class Desk:
    """The texts by how many rows they tell, and the publishers that have a place in the web themselves."""

    texts: tuple[Text, ...] = ()
    middles: tuple[Middle, ...] = ()


def desk_of(laid: Laid, reader: Audience) -> Desk:
    """Read which texts tell the ties and seats of a web. A constant number of queries."""
    refs = set(laid.rows())
    cited = citations_shown(reader).filter(table__in={ref.table for ref in refs}).order_by("text")
    places = {(text, Ref(table, key)) for table, key, text in cited.values_list("table", "key", "text")}
    told = Counter(text for text, ref in places if ref in refs)
    sources = {row.key: row for row in Source.objects.visible_to(reader)}
    texts = [
        Text(key, str(sources[key]), sources[key].publisher, rows)
        for key, rows in sorted(told.items(), key=lambda one: (-one[1], one[0]))
        if key in sources
    ]
    return Desk(tuple(texts), tuple(_middles(laid, [text.publisher for text in texts], reader)))


def _middles(laid: Laid, publishers: Sequence[str], reader: Audience) -> list[Middle]:
    """The bodies whose name stands in that of a publisher: the longest name counts."""
    other = Name.objects.visible_to(reader).filter(refers_to_table="organisations")
    names: dict[str, str] = dict(other.values_list("name", "refers_to_key"))
    for key in laid.keys:
        names[laid.name(key)] = key
    keys = dict.fromkeys(_named_in(publisher, names, laid) for publisher in publishers if publisher)
    return [_middle(laid, key) for key in keys if key]


def _named_in(publisher: str, names: dict[str, str], laid: Laid) -> str:
    said = _words(publisher)
    found = [name for name, key in names.items() if key in laid.place and _stands_in(_words(name), said)]
    return names[max(found, key=len)] if found else ""


def _words(text: str) -> list[str]:
    return WORDS.findall(text.casefold())


def _stands_in(name: list[str], said: list[str]) -> bool:
    """A publisher's name begins with the body's: "UN Women" in "UN Women Office for the region"."""
    return bool(name) and said[: len(name)] == name


def _middle(laid: Laid, key: str) -> Middle:
    ties = sum(key in (one.source, one.target) for one in laid.threads)
    return Middle(laid.ref(key), laid.name(key), ties)
