"""Puts partial dates into words, in the reader's language, without making them more exact.

`2010-06` becomes "June 2010", `2007/2010` "between 2007 and 2010", `../2011-09` "before October 2011"
and `2008-10-23/..` "on 23 October 2008 or later". A blank date says nothing here; the page then shows
"not stated".
"""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.dateformat import format as say_in_language
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from sofra.shared.partial_dates import OPEN, PartialDate, parse

YEAR, MONTH = len("2010"), len("2010-06")


def say_date(value: PartialDate) -> str:
    """Say when, as exactly as the source does: "June 2010", "before October 2011"."""
    first, _slash, last = value.text.partition("/")
    if not last:
        return say_point(first)
    if first == OPEN:
        return _("before %(date)s") % {"date": say_point(unit_after(last))}
    if last == OPEN:
        return _say_from(first)
    between = {"first": _say_first(first, last), "last": say_point(last)}
    return _("between %(first)s and %(last)s") % between


def say_period(value: PartialDate) -> str:
    """Say the years that a plan covers: "2017 to 2020" and not "between 2017 and 2020"."""
    first, _slash, last = value.text.partition("/")
    if not last or OPEN in (first, last):
        return say_date(value)
    return _("%(first)s to %(last)s") % {"first": say_point(first), "last": say_point(last)}


def say_at(value: PartialDate) -> str:
    """Say at which time: "in June 2010", "on 3 June 2010", "before October 2011"."""
    if not value or value.is_range:
        return say_date(value)
    form = _("on %(date)s") if value.is_exact else _("in %(date)s")
    return form % {"date": say_date(value)}


def say_span(start: PartialDate, end: PartialDate) -> str:
    """Say from when to when: "from 2009 to before October 2011", "from 2009; end not stated", "until 2011".

    Days of one month stand together: "3–5 June 2010".
    A start alone does not say that it still goes on.
    """
    if start and end and start.text == end.text:
        return say_at(start)
    if _are_days_of_one_month(start.text, end.text):
        days = {"first": _say_first(start.text, end.text), "last": say_date(end)}
        return pgettext("days of one month", "%(first)s–%(last)s") % days
    if start and end:
        return _("from %(start)s to %(end)s") % {"start": say_date(start), "end": say_date(end)}
    if start:
        form = (
            _("started %(start)s; end not stated") if start.is_range else _("from %(start)s; end not stated")
        )
        return form % {"start": say_date(start)}
    return _("until %(end)s") % {"end": say_date(end)} if end else ""


def say_seat(start: PartialDate, end: PartialDate) -> str:
    """The same for what is told to go on, such as a seat in an active network: "since 2009"."""
    if not start or end:
        return say_span(start, end)
    form = _("started %(start)s") if start.is_range else _("since %(start)s")
    return form % {"start": say_date(start)}


def machine_date(value: PartialDate) -> str:
    """The same for machines, where a page may say so: a year, a month or a day."""
    return "" if value.is_range else value.text


def say_point(text: str) -> str:
    """Say one year, month or day."""
    day = parse(text).earliest
    if day is None or len(text) == YEAR:
        return text
    form = pgettext("a month", "F Y") if len(text) == MONTH else pgettext("a day", "j F Y")
    return say_in_language(day, form)


def _say_first(first: str, last: str) -> str:
    """The first of two points in time; of two days of one month only its day, for the last says the month."""
    day = parse(first).earliest
    if day is None or not _are_days_of_one_month(first, last):
        return say_point(first)
    return say_in_language(day, pgettext("the first of two days of one month", "j"))


def _are_days_of_one_month(first: str, last: str) -> bool:
    return first[:MONTH] == last[:MONTH] and parse(first).is_exact and parse(last).is_exact


def unit_after(text: str) -> str:
    """The next year, month or day: after 2011-09 comes 2011-10."""
    last = parse(text).latest or date.max
    following = last + timedelta(days=1) if last < date.max else last
    return following.isoformat()[: len(text)]


def _say_from(text: str) -> str:
    if len(text) > MONTH:
        return _("on %(date)s or later") % {"date": say_point(text)}
    return _("in %(date)s or later") % {"date": say_point(text)}
