"""The rules that keep rows hidden, each broken on purpose: the looks of this folder must notice every one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Any

import pytest
from django.db.models import Q
from django.template import engines
from django.test import override_settings

from sofra.access import audience, middleware, models
from sofra.access.audience import Audience
from sofra.access.verdicts import YES
from sofra.config import middleware as config_middleware
from sofra.desk import search as desk_search
from sofra.exchange import withholding
from sofra.exchange.rendering import Rendering
from sofra.insight import reading
from sofra.insight.network_record import reading as book_reading
from sofra.insight.portrait import standing as portrait_standing
from sofra.insight.views import portrait_page
from sofra.record import cells, citing, listing, refs, search, search_said
from sofra.record.models import Citation, RecordQuerySet
from sofra.record.revision import kept
from sofra.shared import leaving

LOOSE_POLICY = {"DIRECTIVES": {"default-src": ["'self'", "'unsafe-inline'"]}}
Breaking = Callable[[pytest.MonkeyPatch, ExitStack], None]


@dataclass(frozen=True)
class Mutant:
    """One broken rule: what is broken, how, and which look must notice it."""

    told: str
    look: str
    do: Breaking


def patched(target: Any, name: str, instead: Any) -> Breaking:
    """Put something in the place of a function."""

    def do(monkeypatch: pytest.MonkeyPatch, _stack: ExitStack) -> None:
        monkeypatch.setattr(target, name, instead)

    return do


def settled(**settings: Any) -> Breaking:
    """Change settings."""

    def do(_monkeypatch: pytest.MonkeyPatch, stack: ExitStack) -> None:
        stack.enter_context(override_settings(**settings))

    return do


class Everything(dict[str, Any]):
    """Answers that every key may be named."""

    def get(self, _key: str, _default: Any = None) -> Any:
        """A set that holds whatever is looked for."""
        return _Whatever()


class _Whatever:
    def __contains__(self, _key: object) -> bool:
        return True


def _all_labels(table: Any, keys: set[str], _reader: Audience) -> list[refs.Label]:
    rows = table.model.objects.filter(key__in=keys)
    return [refs.Label(refs.Ref(table.name, row.key), str(row), refs.url_of(table, row.key)) for row in rows]


def _of_both_shelves(user: Any, shelf: str = "") -> Audience:
    one, other = audience.audience_of(user, "record"), audience.audience_of(user, "sample")
    chosen = one if shelf != "sample" else other
    return replace(chosen, circles=one.circles | other.circles)


def _all_citations(monkeypatch: pytest.MonkeyPatch, _stack: ExitStack) -> None:
    for module in (citing, cells, reading):
        monkeypatch.setattr(module, "citations_shown", lambda _reader: Citation.objects.all())


def _one_cache_for_all(monkeypatch: pytest.MonkeyPatch, _stack: ExitStack) -> None:
    monkeypatch.setattr(Audience, "cache_key", "everyone")


def _raw_templates(monkeypatch: pytest.MonkeyPatch, _stack: ExitStack) -> None:
    monkeypatch.setattr(engines["django"].engine, "autoescape", False)  # type: ignore[attr-defined]  # Django's


def _kept_on_the_way(monkeypatch: pytest.MonkeyPatch, _stack: ExitStack) -> None:
    for module in (middleware, config_middleware):
        monkeypatch.setattr(module, "patch_cache_control", lambda *_a, **_k: None)


def _kept_for_all_lists(
    name: str, reader: Audience, make: Callable[[], Any], *, of: int | None = None
) -> Any:
    path, part = name.split(":")[1], name.rpartition(":")[2]
    return kept(f"list:{path}:{part}", reader, make, of=of)


def _find_for_all(asked: Any, reader: Audience, **how: Any) -> Any:
    circles = frozenset(models.Circle.objects.values_list("key", flat=True))
    everyone = Audience(circles, reader.person, reader.shelf, reader.shelves)
    return search.find(asked, everyone, **how)


def _break_names(monkeypatch: pytest.MonkeyPatch, _stack: ExitStack) -> None:
    honest = search_said.other_names

    def names_for_all(table: str, keys: Iterable[str]) -> dict[str, list[search_said.OtherName]]:
        names = honest(table, keys)
        return {key: [(name, frozenset()) for name, _circles in told] for key, told in names.items()}

    monkeypatch.setattr(search_said, "other_names", names_for_all)


def _called_for_all(called: search_said.Called, _circle: str) -> tuple[str, ...]:
    return (called.title, *(name for name, _circles in called.others))


def _names_to_all(monkeypatch: pytest.MonkeyPatch, _stack: ExitStack) -> None:
    for module in (portrait_standing, portrait_page):
        monkeypatch.setattr(module, "may_read_names", lambda *_a: YES)


def _every_row(model: Any, _reader: Audience) -> Any:
    return iter(model.objects.filter(is_archived=False).order_by("key"))


def _uncircled(rows: Any, _reader: Audience) -> Any:
    return rows.filter(is_archived=False)


def _with_the_archived(rows: Any, reader: Audience) -> Any:
    return rows.filter(visibility__in=sorted(reader.circles))


MUTANTS = (
    Mutant(
        "every row is visible",
        "pages",
        patched(RecordQuerySet, "visible_to", lambda rows, _reader: rows.all()),
    ),
    Mutant("the circle is forgotten", "pages", patched(RecordQuerySet, "visible_to", _uncircled)),
    Mutant("what is archived shows", "pages", patched(RecordQuerySet, "visible_to", _with_the_archived)),
    Mutant(
        "far ends are not looked at", "pages", patched(RecordQuerySet, "joining_seen", lambda rows, *_a: rows)
    ),
    Mutant("hidden rows have names", "pages", patched(refs, "_labels_of", _all_labels)),
    Mutant("hidden texts are cited", "pages", _all_citations),
    Mutant("cells name hidden rows", "pages", patched(cells, "_seen", lambda *_a: Everything())),
    Mutant("community is for all", "pages", patched(listing, "FOR_MEMBERS", frozenset())),
    Mutant("filters lead over hidden rows", "notices", patched(listing, "_seen_over", lambda *_a: Q())),
    Mutant("mirrors know hidden rows", "pages", patched(book_reading, "_rows", _every_row)),
    Mutant("portraits name bodies to all", "names", _names_to_all),
    Mutant("lists share what is kept", "others", patched(listing, "kept", _kept_for_all_lists)),
    Mutant("what is kept is kept for all", "pages", _one_cache_for_all),
    Mutant(
        "ended seats still read", "pages", patched(models.GrantQuerySet, "active_on", lambda rows, _day: rows)
    ),
    Mutant("record and sample mix", "pages", patched(middleware, "audience_of", _of_both_shelves)),
    Mutant("search counts hidden rows", "search", patched(desk_search, "find", _find_for_all)),
    Mutant("search knows hidden names", "search", _break_names),
    Mutant(
        "search knows hidden neighbours",
        "search",
        patched(search_said.Called, "for_readers_of", _called_for_all),
    ),
    Mutant("packages hold hidden rows", "package", patched(withholding, "_add_hidden", lambda *_a: 0)),
    Mutant(
        "packages name hidden rows",
        "package",
        patched(Rendering, "_unless_withheld", lambda _r, cell, _c: cell),
    ),
    Mutant("pages are kept", "headers", _kept_on_the_way),
    Mutant("frames are allowed", "headers", settled(X_FRAME_OPTIONS="SAMEORIGIN")),
    Mutant("types are guessed", "headers", settled(SECURE_CONTENT_TYPE_NOSNIFF=False)),
    Mutant("scripts may stand inline", "headers", settled(CONTENT_SECURITY_POLICY=LOOSE_POLICY)),
    Mutant("formulas leave as they are", "scripts", patched(leaving, "harmless", lambda cell: cell)),
    Mutant("templates escape nothing", "scripts", _raw_templates),
)
