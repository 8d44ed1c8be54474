"""The needs as a drawing: every need a thread of the loom, the ways of one need as a path."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from sofra.advocacy.models import Addressee, CommitmentMaker, Recommendation
from sofra.insight.queries import address
from sofra.insight.standing import Stand
from sofra.insight.threads import Step, StepWord, Thread, Way
from sofra.insight.threads.sentences import what_is_open, where_it_stops
from sofra.insight.words import ANSWERS, ENDS, PASSAGES, STATES, STEPS
from sofra.record.citing import citations_by_ref
from sofra.record.models import Link
from sofra.record.refs import Ref, labels
from sofra.shared import loom, path
from sofra.shared.partial_dates import parse

if TYPE_CHECKING:
    from sofra.access.audience import Audience

ROWS = {"asked": "recommendation", "promised": "promise", "planned": "plan", "done": "done"}
STOPPED = ("nothing_told", "asked_only", "promise_only")
UNASKED = ("answered_unasked", "promise_unasked")
ANSWER_LOOKS = {"this_point": "fine", "in_part": "part", "carries_along": "along", "not_stated": "unknown"}


def weave(stands: Sequence[Stand], query: QueryDict) -> loom.Loom:
    """Every need a thread, in the order of the ways they took."""
    return loom.weave(
        [_thread(stand) for stand in stands],
        steps=_steps(query),
        bundles=[
            loom.Bundle(word, str(label), _url(query, way=word), word in UNASKED)
            for word, label in PASSAGES.items()
        ],
        ends=[
            loom.End(word, str(label), STATES[word], _url(query, ends=word))
            for word, label in ENDS.items()
            if word not in STOPPED
        ],
    )


def _url(query: QueryDict, **mark: str) -> str:
    others = {"ends": "", "way": "", "reached": ""}
    return address(query, **{**others, **mark}) + "#needs"


def _thread(stand: Stand) -> loom.Thread:
    reached = {step for step, milestone in ROWS.items() if milestone in stand.reached}
    end = "" if stand.end in STOPPED else stand.end
    return loom.Thread(stand.key, stand.passage, frozenset({"said", *reached}), end)


def _steps(query: QueryDict) -> list[loom.Step]:
    stops = {
        "said": _("Nothing further is told."),
        "asked": _("An answer is not stated."),
        "promised": _("A step that keeps it is not stated."),
        "planned": _("Whether it was carried out is not stated."),
    }
    return [
        loom.Step(word, str(STEPS[word]), _url(query, reached=ROWS.get(word, "")), stops.get(word, ""))
        for word in ("said", "asked", "promised", "planned", "done")
    ]


def lay_track(reached: Collection[str]) -> path.Track:
    """The steps that a need reached, small, for a row of a table."""
    steps = {"said": True} | {step: milestone in reached for step, milestone in ROWS.items()}
    return path.lay_track([(str(STEPS[step]), is_reached) for step, is_reached in steps.items()])


@dataclass(frozen=True)
class Surroundings:
    """What the steps of a thread are shown with: names, sources, notes and who acted."""

    names: Mapping[Ref, Any]
    sources: Mapping[tuple[str, str], Any]
    notes: Mapping[str, str]
    actors: Mapping[Ref, str]


def surroundings(thread: Thread, reader: Audience) -> Surroundings:
    """Read what the steps of a thread are shown with. A constant number of queries for each table."""
    steps = [step for way in thread.ways for step in way.steps]
    refs = {Ref(*step.ref) for step in steps} | {Ref(*grown.ref) for grown in thread.consequences}
    links = {step.link for step in steps if step.link} | {grown.link for grown in thread.consequences}
    cited = [("links", key) for key in links] + list(refs)
    notes = Link.objects.visible_to(reader).filter(key__in=links).values_list("key", "note")
    names = labels(refs, reader)
    return Surroundings(names, citations_by_ref(cited, reader), dict(notes), _actors(refs, reader))


def _actors(refs: set[Ref], reader: Audience) -> dict[Ref, str]:
    """Who asked whom, and who promised, in words; bodies that the reader may not see are left out."""
    asked = [ref.key for ref in refs if ref.table == "recommendations"]
    promised = [ref.key for ref in refs if ref.table == "commitments"]
    to = list(
        Addressee.objects.filter(row__in=asked).order_by("row", "position").values_list("row_id", "target_id")
    )
    makers = CommitmentMaker.objects.visible_to(reader).filter(commitment__in=promised).order_by("key")
    made = list(makers.values_list("commitment_id", "organisation_id"))
    rows = Recommendation.objects.visible_to(reader).filter(key__in=asked)
    by = list(rows.values_list("key", "made_by_org_id"))
    names = labels([Ref("organisations", key) for _row, key in (*to, *made, *by) if key], reader)
    said: dict[Ref, str] = {}
    for key, maker in by:
        said[Ref("recommendations", key)] = _asked(
            names.get(Ref("organisations", maker or "")), _of(to, key, names)
        )
    for key in promised:
        said[Ref("commitments", key)] = ", ".join(_of(made, key, names))
    return said


def _of(pairs: Sequence[tuple[str, str]], row: str, names: Mapping[Ref, Any]) -> list[str]:
    refs = [Ref("organisations", key) for found, key in pairs if found == row]
    return [names[ref].name for ref in refs if ref in names]


def _asked(maker: Any, addressees: Sequence[str]) -> str:
    if maker and addressees:
        return _("%(who)s to %(whom)s") % {"who": maker.name, "whom": ", ".join(addressees)}
    if addressees:
        return _("to %(whom)s") % {"whom": ", ".join(addressees)}
    return maker.name if maker else ""


def lay_path(thread: Thread, around: Surroundings) -> tuple[path.Node, ...]:
    """The ways of one need, as a path."""
    return path.lay_path(_way(way, around) for way in thread.ways)


def _way(way: Way, around: Surroundings) -> path.Way:
    """A way with its steps; what it ends in is said once, by its last step where that says it."""
    word = way.end.word
    is_said_already = way.steps[-1].answers == word
    is_open = word in ("carries_along", "not_stated")
    gap = where_it_stops(way) or (what_is_open(way) if is_open else None)
    return path.Way(
        steps=tuple(_step(step, around) for step in way.steps),
        end=STATES[word] if word in ANSWER_LOOKS and not is_said_already else "",
        end_label=str(ENDS[word]) if word in ANSWER_LOOKS and not is_said_already else "",
        gap=str(gap) if gap else "",
    )


def _step(step: Step, around: Surroundings) -> path.PathStep:
    ref = Ref(*step.ref)
    label = around.names.get(ref)
    is_said = step.word is StepWord.SAID
    return path.PathStep(
        key=f"{step.word}/{ref.table}/{ref.key}",
        word=str(STEPS[step.word.value]),
        text=label.name if label else ref.key,
        url="" if is_said or not label else label.url,
        when=parse(step.date),
        who=around.actors.get(ref, ""),
        note=around.notes.get(step.link, ""),
        is_stated=step.basis == "stated",
        answers=ANSWER_LOOKS.get(step.answers, ""),
        answers_label=str(ANSWERS[step.answers]) if step.answers else "",
        is_side=step.word is StepWord.DELIVERED,
        row=ref.key,
        citations=around.sources.get(ref if is_said else ("links", step.link), ()),
    )
