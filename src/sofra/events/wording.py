"""Says when an event was, how many came, and whether it took place, no more exactly than its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.events.models import Event
from sofra.record.readings import date_mark
from sofra.shared.partial_dates import PartialDate
from sofra.shared.saying_dates import say_date, say_span

# How the marks of `{% status %}` show it. Held is the rule and needs no mark in a list.
STATES = {
    Event.Status.HELD: "fine",
    Event.Status.UNDER_WAY: "part",
    Event.Status.PLANNED: "open",
    Event.Status.ANNOUNCED: "open",
}


def say_when(event: Event) -> str | PartialDate:
    """When it was: a date, words such as "before October 2011" or "recurring", or blank if not stated."""
    said = _days(event)
    if not event.is_recurring:
        return said
    return _("recurring, %(when)s") % {"when": _in_words(said)} if said else _("recurring")


def _days(event: Event) -> str | PartialDate:
    """A start alone is the day of the event, not the first of many."""
    start: PartialDate = event.start
    end: PartialDate = event.end
    if start and end and start.text != end.text:
        return say_span(start, end)
    if start:
        return start
    return end if not end or end.is_range else say_span(start, end)


def _in_words(when: str | PartialDate) -> str:
    return say_date(when) if isinstance(when, PartialDate) else when


def when_in_words(event: Event) -> str:
    """When it was, as words in a sentence; blank if not stated."""
    said = say_when(event)
    return _in_words(said) if said else ""


def day_mark(event: Event) -> str:
    """The small mark beside a day that no text states; blank where none is told."""
    return date_mark(event.note) if event.start or event.end else ""


def say_status(event: Event) -> str:
    """Whether it took place. Planned and announced are not held."""
    return {
        Event.Status.HELD: _("held"),
        Event.Status.UNDER_WAY: _("under way when its source was written"),
        Event.Status.PLANNED: _("planned, not told to have been held"),
        Event.Status.ANNOUNCED: _("announced, not told to have been held"),
    }[Event.Status(event.status)]


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many took part: the total as told, each way of counting apart, and what they are not."""

    total: str
    by_sex: str
    by_group: str
    remark: str

    def __bool__(self) -> bool:
        return bool(self.total or self.by_sex or self.by_group)


def say_numbers(event: Event) -> Numbers:
    """How many took part, exactly as told. Two ways of counting the same people are never added."""
    by_sex = _by_sex(event.women, event.men)
    is_counted_twice = bool(by_sex) and any(sign.isdigit() for sign in event.breakdown)
    remark = (
        _("These are two ways of counting the same people. They overlap and are not added.")
        if is_counted_twice
        else ""
    )
    return Numbers(_total(event), by_sex, event.breakdown, remark)


def _total(event: Event) -> str:
    many = event.participants_total
    if many is None:
        return ""
    said = ngettext("%(n)d person", "%(n)d people", many) % {"n": many}
    if event.participants_qualifier == "more than":
        said = _("more than %(people)s") % {"people": said}
    if (event.sessions or 0) > 1:
        together = {"people": said, "n": event.sessions}
        said = _("%(people)s, in all %(n)d sessions together") % together
    return said


def _by_sex(women: int | None, men: int | None) -> str:
    if women is None and men is None:
        return ""
    said_women = "" if women is None else ngettext("%(n)d woman", "%(n)d women", women) % {"n": women}
    said_men = "" if men is None else ngettext("%(n)d man", "%(n)d men", men) % {"n": men}
    if said_women and said_men:
        return _("%(women)s and %(men)s") % {"women": said_women, "men": said_men}
    return said_women or said_men


def say_counts(by_status: dict[str, int]) -> str:
    """How many were held and how many only planned: "70 held, 2 planned". Planned is not done."""
    words: dict[str, Any] = {
        Event.Status.HELD: lambda n: ngettext("%(n)d event held", "%(n)d events held", n),
        Event.Status.UNDER_WAY: lambda n: ngettext("%(n)d under way", "%(n)d under way", n),
        Event.Status.PLANNED: lambda n: ngettext("%(n)d planned", "%(n)d planned", n),
        Event.Status.ANNOUNCED: lambda n: ngettext("%(n)d announced", "%(n)d announced", n),
    }
    said = [word(by_status[one]) % {"n": by_status[one]} for one, word in words.items() if by_status.get(one)]
    return ", ".join(said)
