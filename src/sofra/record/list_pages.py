"""One page of a list: its rows are loaded and drawn once for each audience, language and revision."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

from sofra.access.audience import Audience
from sofra.record.revision import kept

ROWS_PER_PAGE = 50
QUICKLY = 1  # how hard kept rows are pressed together

Keep = Callable[[str, Callable[[], Any]], Any]
Beside = Callable[[Sequence[Any]], dict[str, Any]]


def keep_drawing(name: str, keep: Keep, draw: Callable[[], str]) -> SafeString:
    """Part of a page as it was drawn before. It is kept pressed together, for pages are many."""
    pressed: bytes = keep(name, lambda: zlib.compress(draw().encode(), QUICKLY))
    return mark_safe(zlib.decompress(pressed).decode())  # noqa: S308 -- drawn by a template


def drawn_for(request: HttpRequest, name: str) -> Callable[[Callable[[], str]], SafeString]:
    """What a template's `drawn_once` asks for: the part of that name, drawn once for this reader."""
    reader: Audience = request.reader  # type: ignore[attr-defined]  # set by the reader's middleware
    whole = f"drawn:{name}{':print' if request.GET.get('print') else ''}"
    return lambda draw: keep_drawing(whole, lambda part, make: kept(part, reader, make), draw)


class _Counted(Paginator):  # type: ignore[type-arg]  # Django's own is not generic at run time
    """A paginator that was told the count."""

    def __init__(self, rows: Any, total: int) -> None:
        super().__init__(rows, ROWS_PER_PAGE)
        self.__dict__["count"] = total


@dataclass
class ListPage:
    """The page asked for. `beside` completes its rows and gives what else the template wants of them.

    Rows come from the database only if neither they nor what stands beside them are kept.
    """

    rows: QuerySet[Any]
    total: int
    number: str
    keep: Keep
    beside: Beside
    is_for_print: bool = False
    page: Page[Any] = field(init=False)

    def __post_init__(self) -> None:
        self.page = _Counted(self.rows, self.total).get_page(self.number)

    @property
    def _name(self) -> str:
        return f"{self.page.number}{'-print' if self.is_for_print else ''}"

    @cached_property
    def _loaded(self) -> dict[str, Any]:
        self.page.object_list = list(self.page.object_list)
        return self.beside(self.page.object_list)

    def told(self) -> dict[str, Any]:
        """What the template wants beside the rows."""
        found: dict[str, Any] = self.keep(f"beside-{self._name}", lambda: self._loaded)
        return found

    def draw(self, rows_drawn: Callable[[], str]) -> SafeString:
        """The rows as the template draws them."""

        def drawn() -> str:
            assert self._loaded is not None
            return rows_drawn()

        return keep_drawing(f"rows-{self._name}", self.keep, drawn)
