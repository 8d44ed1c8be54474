"""When something went on, next to a window of time that a check looks at."""

from __future__ import annotations

from datetime import date

from sofra.shared.partial_dates import Answer, PartialDate, Span, both

OPPOSITE = {Answer.YES: Answer.NO, Answer.NO: Answer.YES, Answer.MAYBE: Answer.MAYBE}


def went_on(span: Span, since: date, on: date) -> Answer:
    """Whether something went on at some time between those two days, both of them counted."""
    over = span.end.is_before(since) if span.end else Answer.NO
    began = Answer.YES if span.end and span.end.is_by(on) == Answer.YES else span.start.is_by(on)
    return both(began, OPPOSITE[over])


def fell_in(moment: PartialDate, since: date, on: date) -> Answer:
    """Whether something happened between those two days, both of them counted."""
    return both(moment.is_by(on), OPPOSITE[moment.is_before(since)])
