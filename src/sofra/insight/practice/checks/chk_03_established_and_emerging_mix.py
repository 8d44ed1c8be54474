"""Whether strong and new groups sit together."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.looking import open_seats
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told

NEXT = gettext_lazy("Pair a strong member with a new group, and offer the new one a seat.")
MISSING = ("memberships", "organisations.established_or_emerging")
CLASSES = ("established", "emerging")


@check("chk-03", next_step=NEXT)
def established_and_emerging_mix(network: NetworkRecord, _limit: int) -> Seen:
    """Established and emerging members. Source: text 004, chapter 1, established and emerging partners."""
    members = network.members
    classed = [one for one in members if one.established_or_emerging in CLASSES]
    strong = [one for one in classed if one.established_or_emerging == "established"]
    new = [one for one in classed if one not in strong]
    if strong and new:
        sentence = _("Among the members are established ones (%(strong)s) and emerging ones (%(new)s).")
        return fine(told(sentence, strong=names(strong), new=names(new)), rows=classed, of=members)
    sentence = _("Members on record: %(all)d; told to be established: %(strong)d, emerging: %(new)d.")
    saw = told(sentence, strong=len(strong), new=len(new), all=len(members))
    if not members:
        saw = _("No member that is a single organisation is on record.")
    if not members or len(classed) < len(members) or open_seats(network):
        return unknown(saw, missing=[*MISSING, "declarations.table=memberships"], rows=classed, of=members)
    whole = ["memberships"]
    return lacking(network, missing=MISSING, whole=whole, saw=saw, not_told=saw, rows=classed, of=members)
