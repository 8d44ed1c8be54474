"""Whether advocacy meets someone who can decide."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation, Tie
from sofra.advocacy.models import Recommendation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.arithmetic import months_before
from sofra.insight.practice.bodies import decides
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.times import fell_in, went_on
from sofra.insight.practice.wording import names, told
from sofra.shared.partial_dates import Answer, both

NEXT = gettext_lazy("Name one person who can decide, and ask a member who knows them to open the door.")
MISSING = ("ties.kind", "ties.from", "recommendations.addressed_to_orgs", "recommendations.date")
WHOLE = ("ties", "recommendations")


@check("chk-24", next_step=NEXT)
def message_reaching_power(network: NetworkRecord, limit: int) -> Seen:
    """A tie or a recommendation to those who decide. Source: text 004, chapter 1, approach 4, lessons.

    Those who decide: governments, ministries, parliaments, political offices, municipalities, and every
    body of macro reach. What the network itself carries to them counts, not what its members do alone.
    """
    since = months_before(network.on, limit)
    told_of = [(row, _reaches(network, row, since)) for row in _advocacy(network)]
    of = [row for row, _answer in told_of]
    surely = [row for row, answer in told_of if answer == Answer.YES]
    perhaps = [row for row, answer in told_of if answer == Answer.MAYBE]
    if surely:
        whom = {
            body.key: body for row in surely for body in _whom(network, row) if decides(body) == Answer.YES
        }
        sentence = _("Advocacy to those who decide, under way in the last %(limit)d months: %(who)s.")
        if all(isinstance(row, Tie) and not row.until for row in surely):
            sentence = _("Advocacy to those who decide, of which no end is told: %(who)s.")
        return fine(told(sentence, limit=limit, who=names(whom.values())), rows=surely, of=of)
    if not perhaps and network.is_whole(*WHOLE, since=since):
        sentence = _("No advocacy to anyone who can decide is on record in the last %(limit)d months.")
        return attention(told(sentence, limit=limit), of=of)
    saw = _(
        "Whether the network's advocacy met someone who decides in the last %(limit)d months is not told."
    )
    if perhaps:
        saw = _("Advocacy to those who decide is on record, but not whether in the last %(limit)d months.")
    missing = [*MISSING, *(f"declarations.table={table}" for table in WHOLE)]
    return unknown(told(saw, limit=limit), missing=missing, rows=perhaps, of=of)


def _advocacy(network: NetworkRecord) -> list[Tie | Recommendation]:
    ties = [row for row in network.ties_ever if row.kind == Tie.Kind.ADVOCATES_TO]
    return [
        *(row for row in ties if row.from_org_id in network.own_keys),
        *(row for row in network.recommendations if row.made_by_org_id in network.own_keys),
    ]


def _whom(network: NetworkRecord, row: Tie | Recommendation) -> list[Organisation]:
    """To whom it was carried; the network itself is no one else."""
    keys = (row.to_org_id,) if isinstance(row, Tie) else network.book.listed(row, "addressed_to_orgs")
    return network.book.some(Organisation, (key for key in keys if key not in network.own_keys))


def _reaches(network: NetworkRecord, row: Tie | Recommendation, since: date) -> Answer:
    answers = {decides(body) for body in _whom(network, row)}
    power = next((one for one in (Answer.YES, Answer.MAYBE) if one in answers), Answer.NO)
    if isinstance(row, Tie):
        return both(power, went_on(row.span, since, network.on))
    return both(power, fell_in(row.date, since, network.on))
