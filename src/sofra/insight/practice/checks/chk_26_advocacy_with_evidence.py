"""Whether what is asked rests on data."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.advocacy.models import Recommendation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.library.models import Output
from sofra.record.models import Link

NEXT = gettext_lazy("Link each demand to the study it rests on, or plan a small one together.")
STUDIES = frozenset({Output.Kind.STUDY, Output.Kind.REPORT, Output.Kind.BASELINE_STUDY})
MISSING = ("links.to_id", "outputs.kind")


@check("chk-26", next_step=NEXT)
def advocacy_with_evidence(network: NetworkRecord, _limit: int) -> Seen:
    """A study behind each recommendation. Source: text 004, chapter 1, approach 4 advocacy, lessons.

    A study, report or baseline study is behind it if a link leads from it to the recommendation, or tells
    that the study delivered the recommendation. One that took the recommendation up is no proof for it.
    """
    rows = network.recommendations
    if not rows:
        return unknown(_("No recommendation of the network is on record."), missing=["recommendations"])
    bare = [row for row in rows if not _studies(network, row)]
    if not bare:
        behind = {one.key: one for row in rows for one in _studies(network, row)}
        saw = told(_("Behind each recommendation stands a study: %(what)s."), what=names(behind.values()))
        return fine(saw, rows=[*rows, *behind.values()], of=rows, value=0, unit="recommendations")
    sentence = _("Recommendations linked to no study: %(n)d of %(all)d.")
    saw = told(sentence, n=len(bare), all=len(rows))
    return lacking(
        network,
        missing=MISSING,
        whole=["links", "outputs"],
        since=network.beginning,
        saw=saw,
        not_told=saw + " " + _("There may be studies that are not on record."),
        rows=bare,
        of=rows,
        value=len(bare),
        unit="recommendations",
    )


def _studies(network: NetworkRecord, row: Recommendation) -> list[Output]:
    """The studies that a recommendation came out of, or in which it was put forward."""
    book, ref = network.book, ("recommendations", row.key)
    keys = [
        *(one.from_key for one in book.links_to[ref] if one.from_table == "outputs"),
        *(one.to_key for one in book.links_from[ref] if _delivers(one)),
    ]
    linked = network.begun(book.some(Output, keys), lambda output: output.date)
    return [one for one in linked if one.kind in STUDIES]


def _delivers(link: Link) -> bool:
    return link.to_table == "outputs" and link.kind == Link.Kind.DELIVERED_BY
