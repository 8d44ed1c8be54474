"""Bridges: whether ties cross sectors and communities, beside what chance would give, and over the years."""

from __future__ import annotations

from collections import Counter

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.engine import EiIndex, ei_index
from sofra.insight.portrait.charts import Mark, Scale, Year, Years
from sofra.insight.portrait.finding import SMALLEST_GROUP, Figure, Line, Status, Table, Told, empty
from sofra.insight.portrait.labels import Ints, Label
from sofra.insight.portrait.saying import number
from sofra.insight.portrait.web import SEAT, Laid

FEWEST_PAIRS, FEWEST_YEARS, MOST_YEARS = 10, 3, 40
"""Pairs below which nothing is said, years below which there is no trend, and how far back one looks."""

SURE = 0.05
NEVER = 10**7
"""A day that no tie reaches."""

WITHIN, ACROSS = gettext_lazy("all ties within"), gettext_lazy("all ties across")


def bridges_sectors(laid: Laid) -> Told:
    """Whether ties stay within a sector or cross sectors.

    Source: Krackhardt and Stern (1988), with a permutation test.
    """
    label = laid.labels.sector
    words = {
        "within": _("Ties stay within sectors more than chance has it: %(external)d of %(all)d pairs cross."),
        "across": _("Ties cross sectors more than chance has it: %(external)d of %(all)d pairs do."),
        "chance": _("Ties cross sectors about as often as chance has it: %(external)d of %(all)d pairs do."),
    }
    return _bridges(laid, label, label.groups, words, "organisations.sector")


def bridges_communities(laid: Laid) -> Told:
    """Whether ties cross communities. Only groups of five bodies or more are told apart.

    Source: Krackhardt and Stern (1988), with a permutation test.
    """
    label = laid.labels.community
    groups = large_enough(label.groups)
    if len(np.unique(groups[groups >= 0])) < 2:  # noqa: PLR2004 -- crossing takes two
        return empty(
            _("Fewer than two communities of five bodies or more are stated; smaller ones stay untold."),
            "organisations.community",
        )
    words = {
        "within": _(
            "Ties stay within communities more than chance has it: %(external)d of %(all)d pairs cross."
        ),
        "across": _("Ties cross communities more than chance has it: %(external)d of %(all)d pairs do."),
        "chance": _("Ties cross communities about as often as chance has it: %(external)d of %(all)d do."),
    }
    return _bridges(laid, label, groups, words, "organisations.community")


def large_enough(groups: Ints) -> Ints:
    """The same groups, those below five bodies left out."""
    counts = np.bincount(groups[groups >= 0], minlength=1)
    small = (groups >= 0) & (counts[np.maximum(groups, 0)] < SMALLEST_GROUP)
    return np.where(small, -1, groups).astype(np.int32)


def _bridges(laid: Laid, label: Label, groups: Ints, words: dict[str, str], column: str) -> Told:
    missing = (column,) if (groups < 0).any() else ()
    found = ei_index(laid.direct, groups)
    both = found.internal + found.external
    if both < FEWEST_PAIRS:
        return empty(
            _("Fewer than ten pairs in touch have both ends sorted, too few to compare with chance."),
            *dict.fromkeys(("ties.from_org", "ties.to_org", column)),
        )
    marks = (
        Mark(found.value, _("on record")),
        Mark(found.expected, _("by chance alone"), "open"),
    )
    return Told(
        Status.TOLD,
        _sentence(found, words),
        Scale(-1, 1, str(WITHIN), str(ACROSS), marks),
        _pairs(laid, label, groups),
        _figures(found),
        missing,
        laid.rows(int(tie) for tie in np.flatnonzero(laid.is_direct)),
    )


def _sentence(found: EiIndex, words: dict[str, str]) -> str:
    if not found.p_value < SURE:
        said = words["chance"]
    else:
        said = words["within" if found.value < found.expected else "across"]
    return said % {"external": found.external, "all": found.internal + found.external}


def _figures(found: EiIndex) -> tuple[Figure, ...]:
    return (
        Figure("ei", _("E-I index: +1 all across, -1 all within"), number(found.value)),
        Figure("ei_expected", _("the same by chance"), number(found.expected)),
        Figure("ei_p", _("how often chance strays as far (p)"), number(found.p_value)),
        Figure("pairs_across", _("pairs across"), found.external),
        Figure("pairs_within", _("pairs within"), found.internal),
        Figure("pairs_unsorted", _("pairs with an end not sorted"), found.left_out),
    )


def _pairs(laid: Laid, label: Label, groups: Ints) -> Table:
    """How many pairs in touch there are between any two groups."""
    pairs = laid.direct.undirected()
    counted = Counter(
        tuple(sorted((int(groups[low]), int(groups[high]))))
        for low, high in zip(pairs.low, pairs.high, strict=True)
        if groups[low] >= 0 and groups[high] >= 0
    )
    lines = (
        Line(label.words[one], (label.words[other] if other != one else _("itself"), many))
        for (one, other), many in sorted(counted.items())
    )
    return Table((_("Between"), _("and"), _("pairs in touch")), tuple(lines))


def trend(laid: Laid) -> Told:
    """Whether ties across sectors became more or fewer over the years that the dates allow.

    Source: Krackhardt and Stern (1988), at the end of each year.
    """
    years = _trend(laid, laid.labels.sector.groups)
    if not years:
        dated = sum(one.is_dated for one in laid.threads if one.kind != SEAT)
        told = _("%(dated)d of %(all)d direct ties have a date, too few to follow them over three years.")
        return empty(told % {"dated": dated, "all": int(laid.is_direct.sum())}, "ties.from")
    first, last = years[0], years[-1]
    told = _(
        "From %(first)d to %(last)d the pairs that cross sectors went from %(before)d to %(after)d in 100."
    )
    shares = {"before": round(100 * first.share), "after": round(100 * last.share)}
    lines = tuple(Line(str(one.year), (one.part, one.whole, _ei(one))) for one in years)
    return Told(
        Status.TOLD,
        told % {"first": first.year, "last": last.year, **shares},
        Years(years, _("pairs in touch that cross sectors, of 100")),
        Table((_("Year"), _("pairs across"), _("pairs in touch"), _("E-I index")), lines),
        (
            Figure("trend_first", _("E-I index in the first of these years"), _ei(first)),
            Figure("trend_last", _("E-I index in the last of these years"), _ei(last)),
        ),
        ("ties.from",) if any(not one.is_dated for one in laid.threads if one.kind != SEAT) else (),
        laid.rows(place for place, one in enumerate(laid.threads) if one.is_dated and one.kind != SEAT),
    )


def _ei(year: Year) -> float:
    return round(2 * year.share - 1, 2)


def _trend(laid: Laid, groups: Ints) -> tuple[Year, ...]:
    """The index at the end of each year, over ties that surely went on then."""
    rows = [one.rows[0] for one in laid.threads if one.kind != SEAT]
    begun = [row.since.earliest.year for row in rows if row.since.earliest]
    ended = [row.until.latest.year for row in rows if row.until.latest]
    if not begun:
        return ()
    last = min(laid.scope.on.year, max([*begun, *ended]))
    begins, ends = _surely(laid)
    found = []
    for year in range(max(min(begun), last - MOST_YEARS), last + 1):
        day = min(laid.scope.on, laid.scope.on.replace(year=year, month=12, day=31))
        sure = (begins <= day.toordinal()) & (ends >= day.toordinal())
        index = ei_index(laid.web.only(sure), groups, permutations=0)
        if index.internal + index.external >= FEWEST_PAIRS:
            found.append(Year(year, index.external, index.internal + index.external))
    return tuple(found) if len(found) >= FEWEST_YEARS else ()


def _surely(laid: Laid) -> tuple[Ints, Ints]:
    """From which day to which day each direct tie surely went on; shared seats never do."""
    begins = np.full(len(laid.threads), NEVER)
    ends = np.full(len(laid.threads), NEVER)
    for place, one in enumerate(laid.threads):
        span = one.rows[0].span
        if one.kind != SEAT and span.start.latest:
            begins[place] = span.start.latest.toordinal()
        if span.end:
            ends[place] = span.end.earliest.toordinal() if span.end.earliest else 0
    return begins, ends
