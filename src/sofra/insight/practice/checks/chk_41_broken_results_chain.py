"""Whether what was made led to a change."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.each import Sentences, each
from sofra.insight.practice.finding import Seen
from sofra.insight.practice.lately import first_day
from sofra.insight.practice.registry import check
from sofra.library.models import Output, Result
from sofra.record.models import Link

NEXT = gettext_lazy("Take one output and ask its users what changed; write the answer down as its result.")
ONWARD = frozenset({Link.Kind.LED_TO, Link.Kind.FOLLOWED_BY})
TABLES = ("results", "links")


@check("chk-41", next_step=NEXT)
def broken_results_chain(network: NetworkRecord, _limit: int) -> Seen:
    """Each output leads to a result. Source: text 004, chapter 1, approach 6 capacity development, lessons.

    The result may come by way of further outputs. What is told of the network without naming an output does
    not join the chain, and a link that is only somebody's reading proves nothing, but leaves it open.
    """
    say = Sentences(
        none=_("No output of the network is on record."),
        lacking=ngettext_lazy(
            "No result is told of %(n)d of %(all)d output: %(what)s.",
            "No result is told of %(n)d of %(all)d outputs: %(what)s.",
            "all",
        ),
        having=ngettext_lazy(
            "A result is told of %(n)d of %(all)d output: %(what)s.",
            "A result is told of %(n)d of %(all)d outputs: %(what)s.",
            "all",
        ),
        open=gettext_lazy("Outputs of which a result is told: %(n)d of %(all)d."),
    )
    return each(
        network.outputs,
        lambda output: _results(network, output),
        lambda output: _lacks(network, output),
        say,
        missing=["links.kind=led_to", "results", *(f"declarations.table={table}" for table in TABLES)],
        unit="outputs",
    )


def _lacks(network: NetworkRecord, output: Output) -> bool:
    is_read = bool(_results(network, output, Link.Basis.STATED, Link.Basis.DERIVED))
    return not is_read and network.is_whole(*TABLES, since=first_day(network, output.date))


def _results(network: NetworkRecord, output: Output, *basis: str) -> list[Result]:
    """The results that an output led to, step by step, as stated or on any of those grounds."""
    grounds = basis or (Link.Basis.STATED,)
    found: list[str] = []
    seen, ahead = {output.key}, [output.key]
    while ahead:
        for link in network.book.links_from["outputs", ahead.pop()]:
            if link.kind not in ONWARD or link.basis not in grounds:
                continue
            if link.to_table == "results":
                found.append(link.to_key)
            elif link.to_table == "outputs" and link.to_key not in seen:
                seen.add(link.to_key)
                ahead.append(link.to_key)
    return network.begun(network.book.some(Result, found), lambda row: row.date)
