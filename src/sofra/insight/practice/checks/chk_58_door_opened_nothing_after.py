"""Whether an opened door led to a tie."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from sofra.actors.models import Organisation, Tie
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.each import Sentences, each
from sofra.insight.practice.finding import Seen
from sofra.insight.practice.lately import first_day, is_long_ago
from sofra.insight.practice.registry import check
from sofra.shared.partial_dates import Answer

NEXT = gettext_lazy("Write to those whom you met through others, and propose one thing to do together.")
MISSING = ("ties.from", "ties.door_to_org", "declarations.table=ties")


@check("chk-58", next_step=NEXT)
def door_opened_nothing_after(network: NetworkRecord, limit: int) -> Seen:
    """After an opened door comes a direct tie. Source: text 004, chapter 1, approach 3 facilitation, lessons.

    Looked at are doors opened for the network itself or a member. A direct tie counts in either direction, if
    it surely did not begin before the door was opened.
    """
    say = Sentences(
        none=_("No door opened for the network or a member is on record."),
        lacking=ngettext_lazy(
            "After %(n)d of %(all)d opened door no direct tie came about: %(what)s.",
            "After %(n)d of %(all)d opened doors no direct tie came about: %(what)s.",
            "all",
        ),
        having=ngettext_lazy(
            "A direct tie came after %(n)d of %(all)d opened door: %(what)s.",
            "A direct tie came after %(n)d of %(all)d opened doors: %(what)s.",
            "all",
        ),
        open=gettext_lazy("Opened doors after which a direct tie is on record: %(n)d of %(all)d."),
    )
    return each(
        [
            tie
            for tie in network.ties_ever
            if tie.kind == Tie.Kind.OPENS_DOOR and tie.to_org_id in network.around
        ],
        lambda door: [tie for tie in _direct(network, door) if _is_after(tie, door)],
        lambda door: _led_nowhere(network, door, limit),
        say,
        missing=MISSING,
        unit="ties",
        called=lambda door: network.book.get(Organisation, door.door_to_org_id),
    )


def _direct(network: NetworkRecord, door: Tie) -> list[Tie]:
    """Ties between whom the door was opened for and who is behind it."""
    ends = {door.to_org_id, door.door_to_org_id}
    return [
        tie
        for tie in network.ties_ever
        if {tie.from_org_id, tie.to_org_id} == ends and tie.kind != Tie.Kind.OPENS_DOOR
    ]


def _is_after(tie: Tie, door: Tie) -> bool:
    first, opened = tie.since.earliest, door.since.latest
    return first is not None and opened is not None and first >= opened


def _led_nowhere(network: NetworkRecord, door: Tie, limit: int) -> bool:
    """The time is surely over, and no tie on a complete record can have come after."""
    if not network.book.get(Organisation, door.door_to_org_id) or not is_long_ago(door.since, limit, network):
        return False
    opened = door.since.earliest
    if any(opened is None or tie.since.is_before(opened) != Answer.YES for tie in _direct(network, door)):
        return False
    return network.is_whole("ties", since=first_day(network, door.since))
