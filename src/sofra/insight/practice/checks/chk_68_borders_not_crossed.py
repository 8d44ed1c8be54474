"""Whether partners in different countries help one another."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation, Tie
from sofra.insight.network_record import NetworkRecord
from sofra.insight.network_record.record_at import LOCAL
from sofra.insight.practice.arithmetic import Share
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.looking import WORKING, ends
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import told
from sofra.shared.partial_dates import Answer

NEXT = gettext_lazy("Ask a sister network across the border what it would share, and visit it once.")
MISSING = ("ties", "organisations.country_id")
ABROAD = frozenset({Organisation.Sector.INTERNATIONAL, Organisation.Sector.DONOR})


@check("chk-68", next_step=NEXT)
def borders_not_crossed(network: NetworkRecord, _limit: int) -> Seen:
    """The share of ties between two countries. Source: text 004, chapter 1, issue box on strategic thinking.

    Looked at are ties of working together between bodies of countries; international bodies and donors have
    partners everywhere and are left out.
    """
    answers = {tie: _crosses(network, tie) for tie in network.ties if tie.kind in WORKING}
    across = [tie for tie, answer in answers.items() if answer == Answer.YES]
    ties = [tie for tie, answer in answers.items() if answer is not None]
    perhaps = [tie for tie, answer in answers.items() if answer == Answer.MAYBE]
    share = Share(len(across), len(ties), len(perhaps))
    saw = told(
        _("Ties across a border: %(n)d of %(all)d (country not stated: %(open)d)."),
        n=len(across),
        all=len(ties),
        open=len(perhaps),
    )
    about: dict[str, Any] = {"of": ties, "value": round(share.least, 1), "unit": "percent"}
    if across:
        return fine(saw, rows=across, **about)
    if perhaps or not ties:
        return unknown(saw, missing=[*MISSING, "declarations.table=ties"], **about)
    since = network.beginning
    return lacking(
        network, missing=MISSING, whole=["ties"], since=since, saw=saw, not_told=saw, rows=ties, **about
    )


def _crosses(network: NetworkRecord, tie: Tie) -> Answer | None:
    """Whether its ends are of two countries; nothing where one of them is of no country."""
    bodies = ends(network, [tie])
    if any(one.sector in ABROAD or one.level == Organisation.Level.INTERNATIONAL for one in bodies):
        return None
    if not all(one.country_id and one.level in LOCAL for one in bodies):
        return Answer.MAYBE
    return Answer.YES if len({one.country_id for one in bodies}) > 1 else Answer.NO
