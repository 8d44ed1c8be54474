"""The story of a need, shown on its page: its ways, what it came to in four voices, what grew out of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.insight.drawing import Surroundings, lay_path, surroundings
from sofra.insight.network_record import own_times
from sofra.insight.network_record.size import is_large
from sofra.insight.practice.finding import Status
from sofra.insight.practice.showing import STATUS_WORDS
from sofra.insight.practice.standing import practice_of
from sofra.insight.queries import READINGS
from sofra.insight.reading import both_threads_of_one
from sofra.insight.threads import Step, StepWord, Thread, story_of
from sofra.insight.threads.sentences import story_in_short, what_readings_add
from sofra.insight.words import ENDS, STATES, VOICES
from sofra.record.refs import Ref
from sofra.shared.panels import Panel, register_panel
from sofra.shared.partial_dates import parse
from sofra.shared.showing import Crumb, Dated, Fact

if TYPE_CHECKING:
    from sofra.access.audience import Audience
    from sofra.networks.models import Network
    from sofra.voices.models import Need

MOST_ASKING = 3


def of_need(need: Need, reader: Audience, query: Mapping[str, Any]) -> dict[str, Any]:
    """The thread of a need: as the texts state it, or with our readings too if asked for."""
    with_readings = query.get(READINGS) == "1"
    stated, read = (threads.thread(need.key) for threads in both_threads_of_one(need, reader))
    thread = read if with_readings else stated
    around = surroundings(thread, reader)
    return {
        "thread": thread,
        "with_readings": with_readings,
        "has_readings": read.ways != stated.ways,
        "end": STATES[thread.end.word],
        "end_label": ENDS[thread.end.word],
        "sentences": [str(sentence) for sentence in story_in_short(thread)][1:],
        "adds": what_readings_add(stated.end, read.end),
        "read_end": ENDS[read.end.word],
        "path": lay_path(thread, around),
        "voices": _voices(need, thread, read, around),
        "grown": _grown(thread, around),
    }


def _voices(need: Need, thread: Thread, read: Thread, around: Surroundings) -> list[Fact]:
    """What was said, asked, promised and done. “You said” stands only over words of women."""
    story, beyond = story_of(thread), story_of(read)
    said = _("You said") if need.is_said_by_women else str(VOICES[need.voice]).capitalize()
    facts = [Fact(said, need.need)]
    for word, label in ((StepWord.ASKED, _("What was asked")), (StepWord.PROMISED, _("What was promised"))):
        facts.append(Fact(label, _crumbs(story.get(word, ()), around), note=_missing(word, story, beyond)))
    done = _crumbs(story.get(StepWord.DONE, ()), around)
    facts.append(Fact(_("What was done"), done, note=_missing(StepWord.DONE, story, beyond)))
    return facts


def _missing(word: StepWord, story: Mapping[StepWord, Any], beyond: Mapping[StepWord, Any]) -> str:
    """What to say where no step of this kind is shown: whether our readings know one."""
    if story.get(word):
        return ""
    return _("No text states it; our readings tell more.") if beyond.get(word) else _("Not on record.")


def _crumbs(steps: tuple[Step, ...], around: Surroundings) -> list[Crumb]:
    refs = dict.fromkeys(Ref(*step.ref) for step in steps)
    return [Crumb(around.names[ref].name, around.names[ref].url) for ref in refs if ref in around.names]


def _grown(thread: Thread, around: Surroundings) -> list[Dated]:
    """What grew out of the steps: consequences, no answers."""
    seen: dict[Ref, Dated] = {}
    for grown in thread.consequences:
        ref = Ref(*grown.ref)
        if ref in around.names and ref not in seen:
            label = around.names[ref]
            basis = "" if grown.basis == "stated" else _("Our reading.")
            sources = around.sources.get(("links", grown.link), ())
            seen[ref] = Dated(parse(grown.date), label.name, label.url, basis, citations=sources)
    return list(seen.values())


def of_network(network: Network, reader: Audience) -> dict[str, Any] | None:
    """What the mirror says of a network in short, at its own day; of a large record only the way there."""
    url = reverse("insight:practice", args=[network.key])
    if is_large(reader):
        return {"url": url, "is_large": True}
    found = practice_of(network, own_times([network], reader)[network.key], reader)
    if not found.findings:
        return None
    asking = [finding for finding in found.findings if finding.status == Status.ATTENTION]
    return {
        "tally": [(status, STATUS_WORDS[status], found.counts[status]) for status in Status],
        "asking": asking[:MOST_ASKING],
        "url": url,
    }


def of_network_portrait(network: Network, reader: Audience) -> dict[str, Any] | None:
    """How a network is built, in short; of a large record only the way there."""
    if is_large(reader):
        return {"url": reverse("insight:portrait", args=[network.key]), "is_large": True}
    from sofra.insight.portrait.panel import portrait_in_short  # noqa: PLC0415 -- reckoning loads late

    return portrait_in_short(network, reader)


def register() -> None:
    """Add the panels of this room."""
    register_panel(
        Panel(
            "networks",
            "portrait",
            gettext_lazy("Portrait"),
            "insight/portrait_panel.html",
            of_network_portrait,
            9,
        )
    )
    register_panel(
        Panel("networks", "practice", gettext_lazy("Practice"), "insight/practice_panel.html", of_network, 8)
    )
    register_panel(
        Panel(
            "needs",
            "thread",
            gettext_lazy("Thread"),
            "insight/thread_panel.html",
            of_need,
            order=1,
            asks=True,
        )
    )
