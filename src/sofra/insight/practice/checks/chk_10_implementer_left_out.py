"""Whether the one who does the work signs."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.networks.models import Agreement, AgreementParty, Project

NEXT = gettext_lazy("Invite those who do the work to sign an annex, or the next text, as a party.")
BINDING = frozenset({Agreement.Kind.MEMORANDUM, Agreement.Kind.CONTRACT})


@check("chk-10", next_step=NEXT)
def implementer_left_out_of_agreement(network: NetworkRecord, _limit: int) -> Seen:
    """The organisation that does the work should sign. Source: text 004, case study 9, lessons."""
    binding = [one for one in network.agreements if one.kind in BINDING]
    judged = [one for one in binding if _implementers(network, one) and network.parties(one)]
    found = [one for one in judged if _left_out(network, one)]
    if found:
        rows = [*found, *_rows_left_out(network, found)]
        return attention(_say(network, found), rows=rows, of=binding, value=len(found), unit="agreements")
    if judged:
        saw = told(_("Those who do the work are parties: %(what)s."), what=names(judged))
        return fine(saw, rows=judged, of=binding, value=0, unit="agreements")
    return unknown(
        _("No memorandum or contract is on record that names its parties and who does the work."),
        missing=["agreements.network_id", "agreement_parties.role", "projects.lead_orgs"],
        of=binding,
    )


def _implementers(network: NetworkRecord, agreement: Agreement) -> list[Organisation]:
    """Who does the work: the one named, else the lead of the agreement's project."""
    if _rows_left_out(network, [agreement]):
        return network.parties(agreement, AgreementParty.Role.IMPLEMENTER_NOT_PARTY)
    project = network.book.get(Project, agreement.project_id)
    return network.book.some(Organisation, network.book.listed(project, "lead_orgs")) if project else []


def _left_out(network: NetworkRecord, agreement: Agreement) -> list[Organisation]:
    parties = {one.key for one in network.parties(agreement)}
    return [one for one in _implementers(network, agreement) if one.key not in parties]


def _rows_left_out(network: NetworkRecord, agreements: list[Agreement]) -> list[AgreementParty]:
    rows = network.book.where(AgreementParty, "agreement_id", (one.key for one in agreements))
    return [row for row in rows if row.role == AgreementParty.Role.IMPLEMENTER_NOT_PARTY]


def _say(network: NetworkRecord, found: list[Agreement]) -> str:
    who = {body.key: body for one in found for body in _left_out(network, one)}
    sentence = _("%(who)s does the work of “%(what)s” and is not among those who signed.")
    return told(sentence, who=names(who.values()), what=names(found))
