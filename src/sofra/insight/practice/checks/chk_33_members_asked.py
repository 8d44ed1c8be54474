"""Whether members shape the strategy."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sofra.actors.models import Organisation
from sofra.events.models import Event, Participation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.network_record.moments import day_of
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told

NEXT = gettext_lazy(
    "Send members three questions before the next strategy meeting, and begin with the replies."
)
MISSING = ("participation.role", "memberships")
Role = Participation.Role
GIVING = frozenset(
    {
        Role.CONTRIBUTOR,
        Role.CO_ORGANISER,
        Role.HOST,
        Role.INITIATOR,
        Role.ORGANISER,
        Role.PARTICIPANT,
        Role.PRESENTER,
        Role.SPEAKER,
    }
)


@check("chk-33", next_step=NEXT)
def members_asked(network: NetworkRecord, _limit: int) -> Seen:
    """Members with a part in each strategy meeting. Source: text 004, case study 2, what was done.

    Members are all that have or had a seat, collective rows too; the network's own bodies are no members.
    Being invited or supporting is no part yet.
    """
    meetings = [row for row in network.events if row.kind == Event.Kind.STRATEGIC_MEETING]
    if not meetings:
        return unknown(_("No strategy meeting is on record."), missing=["events.kind", *MISSING])
    bare = [row for row in meetings if not _members_at(network, row)]
    if not bare:
        who = {body.key: body for row in meetings for body in _members_at(network, row)}
        sentence = ngettext(
            "Members had a part in the strategy meeting on record: %(who)s.",
            "Members had a part in each of %(all)d strategy meetings on record: %(who)s.",
            len(meetings),
        )
        saw = told(sentence, all=len(meetings), who=names(who.values()))
        return fine(saw, rows=[*meetings, *who.values()], of=meetings, value=0, unit="events")
    starts = [day_of(row).earliest or network.beginning for row in bare]
    return lacking(
        network,
        missing=MISSING,
        whole=["participation"],
        since=min(starts),
        saw=told(_("No member had a part in %(what)s."), what=names(bare)),
        not_told=told(_("Whether members had a part in %(what)s is not on record."), what=names(bare)),
        rows=bare,
        of=meetings,
        value=len(bare),
        unit="events",
    )


def _members_at(network: NetworkRecord, event: Event) -> list[Organisation]:
    seats = [*network.memberships, *network.left]
    keys = {seat.organisation_id for seat in seats} - network.own_keys
    return [body for body in network.took_part(event, *GIVING) if body.key in keys]
