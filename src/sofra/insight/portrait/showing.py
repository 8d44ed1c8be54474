"""What the page of a portrait shows: the scope in words, the findings, the rows with their sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.access.audience import Audience
from sofra.actors.models import Tie
from sofra.insight.portrait.desk import Desk
from sofra.insight.portrait.finding import Finding, Line
from sofra.insight.portrait.saying import bodies
from sofra.insight.portrait.standing import MOST_TOLD, Portrait, ScopeTold
from sofra.insight.portrait.web import SEAT
from sofra.record.citing import citations_by_ref
from sofra.record.refs import Ref, url_of
from sofra.shared.saying_dates import say_point
from sofra.shared.showing import Crumb, SourceLine

MOST_ROWS = 12


@dataclass(frozen=True)
class RowShown:
    """A row behind a finding, ready to be shown."""

    words: str
    url: str
    citations: Sequence[SourceLine]
    key: str


@dataclass(frozen=True)
class LineShown:
    """A line of a table: its first cell, the page it leads to, the other cells."""

    name: str
    url: str
    cells: Sequence[Any]


@dataclass(frozen=True)
class TableShown:
    """A table behind a chart."""

    columns: Sequence[str]
    lines: Sequence[LineShown]


@dataclass(frozen=True)
class Shown:
    """One finding as the page shows it."""

    finding: Finding
    tables: Sequence[TableShown]
    rows: Sequence[RowShown]
    all_rows: int
    maybe: str

    @property
    def more_rows(self) -> int:
        """How many rows are not shown here."""
        return self.all_rows - len(self.rows)

    @property
    def is_whole(self) -> bool:
        """Whether all rows that are told in words are shown; of a very large record some never are."""
        return len(self.rows) > MOST_ROWS


def findings_shown(portrait: Portrait, reader: Audience, *, whole: str = "") -> list[Shown]:
    """Every finding with its tables and the first rows behind it; of the finding `whole` all told ones."""
    most = {one.name: MOST_TOLD if one.name == whole else MOST_ROWS for one in portrait.findings}
    chosen = {one.name: one.refs[: most[one.name]] for one in portrait.findings}
    cited = citations_by_ref({ref for refs in chosen.values() for ref in refs}, reader)
    return [_shown(one, chosen[one.name], portrait, cited) for one in portrait.findings]


def _shown(
    finding: Finding,
    refs: Sequence[Ref],
    portrait: Portrait,
    cited: Mapping[tuple[str, str], Sequence[SourceLine]],
) -> Shown:
    named = finding.told.named
    tables = [finding.told.table, named.table if named else None]
    rows = [
        RowShown(portrait.rows[ref].words, url_of(*portrait.rows[ref].leads_to), cited.get(ref, ()), ref.key)
        for ref in refs
    ]
    shown = [TableShown(table.columns, [_line(line) for line in table.lines]) for table in tables if table]
    return Shown(finding, shown, rows, len(finding.refs), _maybe(finding))


def _maybe(finding: Finding) -> str:
    if not finding.maybe:
        return ""
    return ngettext(
        "It is not sure that %(n)d of the %(all)d rows looked at was in force that day; it is counted.",
        "It is not sure that %(n)d of the %(all)d rows looked at were in force that day; they are counted.",
        finding.maybe,
    ) % {"n": finding.maybe, "all": finding.looked_at}


def _line(line: Line) -> LineShown:
    return LineShown(line.name, url_of(*line.ref) if line.ref else "", line.cells)


def scope_in_words(scope: ScopeTold, *, is_of_all: bool) -> list[str]:
    """The scope of a portrait, line by line: the day, the bodies, the ties, how sure their dates are."""
    return [
        _who(scope, is_of_all=is_of_all),
        *_beyond(scope),
        *_ties(scope),
        *_left_out(scope),
    ]


def _who(scope: ScopeTold, *, is_of_all: bool) -> str:
    day = say_point(scope.on.isoformat())
    if is_of_all:
        return _("As of %(day)s: %(bodies)s with a tie or a seat, each counted once.") % {
            "day": day,
            "bodies": bodies(scope.bodies),
        }
    return ngettext(
        "As of %(day)s: %(bodies)s, of which %(seated)d holds a seat; each is counted once.",
        "As of %(day)s: %(bodies)s, of which %(seated)d hold a seat; each is counted once.",
        scope.seated,
    ) % {
        "day": day,
        "bodies": bodies(scope.bodies),
        "seated": scope.seated,
    }


def _beyond(scope: ScopeTold) -> list[str]:
    """Why those without a seat are here, and what of them is not looked at. Nobody is beyond all together."""
    if not scope.outside:
        return []
    told = ngettext(
        "%(n)d other is here for a tie with the network or with one that sits there; its ties with"
        " anybody else are not looked at.",
        "The other %(n)d are here for a tie with the network or with one that sits there;"
        " their ties with anybody else are not looked at.",
        scope.outside,
    )
    return [told % {"n": scope.outside}]


def kind_words() -> dict[str, str]:
    """The layers in words."""
    return {**{value: str(label) for value, label in Tie.Kind.choices}, SEAT: _("shared seats")}


def _ties(scope: ScopeTold) -> list[str]:
    if not scope.ties:
        return [_("No tie is told for that day.")]
    words = kind_words()
    layers = ", ".join(f"{words[kind]} {many}" for kind, many in scope.kinds)
    told = ngettext("%(n)d tie: %(layers)s.", "%(n)d ties: %(layers)s.", scope.ties)
    lines = [told % {"n": scope.ties, "layers": layers}]
    if not scope.maybe:
        return [
            *lines,
            _("All of them had begun by that day; one whose end is not stated counts as going on."),
        ]
    unsure = _(
        "Of %(maybe)d it is not sure that they went on that day; they are counted. %(undated)d ties have no"
        " date at all. One whose end is not stated counts as going on."
    )
    return [*lines, unsure % {"undated": scope.undated, "maybe": scope.maybe}]


def _left_out(scope: ScopeTold) -> list[str]:
    if not scope.collective:
        return []
    rows = ngettext(
        "%(n)d row stands for several bodies and is no body here; its %(ties)d ties are left out.",
        "%(n)d rows stand for several bodies and are no bodies here; their %(ties)d ties are left out.",
        scope.collective,
    )
    return [rows % {"n": scope.collective, "ties": scope.collective_ties}]


def desk_in_words(desk: Desk, *, has_seat: bool, ties: int) -> list[str]:
    """From which desk the portrait is seen."""
    if not desk.texts:
        return [_("No text is cited for these rows.")]
    first = desk.texts[0]
    told = ngettext(
        "Seen from the desk of %(n)d text; “%(title)s” tells %(rows)d of these rows.",
        "Seen from the desk of %(n)d texts; “%(title)s” tells the most of these rows: %(rows)d.",
        len(desk.texts),
    ) % {"n": len(desk.texts), "title": first.title, "rows": first.rows}
    return [told, *(_middle(one.name, one.ties, ties, has_seat=has_seat) for one in desk.middles)]


def _middle(name: str, mine: int, ties: int, *, has_seat: bool) -> str:
    said = _(
        "%(name)s published one of them: a text tells most of its own publisher,"
        " which then stands in the middle"
    ) % {"name": name}
    if not has_seat:
        return f"{said}."
    return _("%(said)s: it is an end of %(mine)d of the %(ties)d ties.") % {
        "said": said,
        "mine": mine,
        "ties": ties,
    }


def desk_links(desk: Desk) -> list[Crumb]:
    """The texts themselves."""
    return [Crumb(f"{text.number}: {text.title}", url_of("sources", text.number)) for text in desk.texts]
