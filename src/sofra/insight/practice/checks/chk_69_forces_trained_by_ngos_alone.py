"""Whether a state body is in charge of training forces."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from sofra.actors.models import Organisation
from sofra.events.models import Event, Participation
from sofra.insight.network_record import NetworkRecord, day_of
from sofra.insight.practice.each import Sentences, each
from sofra.insight.practice.finding import Seen
from sofra.insight.practice.lately import first_day
from sofra.insight.practice.registry import check
from sofra.insight.practice.trainings import LEADING, TRAINED, trainings

NEXT = gettext_lazy("Look for a state body that takes charge of the training; let NGOs bring what they know.")
FORCES = frozenset({Organisation.Kind.POLICE, Organisation.Kind.MILITARY})
AT_HOME = frozenset({Organisation.Level.LOCAL, Organisation.Level.SUB_NATIONAL, Organisation.Level.CENTRAL})


@check("chk-69", next_step=NEXT)
def forces_trained_by_ngos_alone(network: NetworkRecord, _limit: int) -> Seen:
    """A state body leads the training of forces. Source: text 004, case study 9, lessons.

    Forces are police, military, and all bodies of the security sector. In charge is who organised the
    training or taught in it. A mission from abroad is no state partner.
    """
    say = Sentences(
        none=_("No training of police or military is on record."),
        lacking=ngettext_lazy(
            "%(n)d of %(all)d training of forces was led by civil society alone: %(what)s.",
            "%(n)d of %(all)d trainings of forces were led by civil society alone: %(what)s.",
            "all",
        ),
        having=ngettext_lazy(
            "A state body had a part in leading %(n)d of %(all)d training of forces: %(what)s.",
            "A state body had a part in leading %(n)d of %(all)d trainings of forces: %(what)s.",
            "all",
        ),
        open=gettext_lazy(
            "Trainings of forces with a state body told among those who led: %(n)d of %(all)d."
        ),
    )
    return each(
        [event for event in trainings(network) if _has_forces(network, event)],
        lambda event: _in_charge(network, event),
        lambda event: _is_by_ngos_alone(network, event),
        say,
        missing=[
            "events.kind=training",
            "participation.role=trainer",
            "organisations.sector",
            "declarations.table=participation",
        ],
        unit="trainings",
    )


def _has_forces(network: NetworkRecord, event: Event) -> bool:
    there = network.took_part(event, *TRAINED)
    return any(one.kind in FORCES or one.sector == Organisation.Sector.SECURITY for one in there)


def _in_charge(network: NetworkRecord, event: Event) -> list[Participation]:
    rows = network.book.by(Participation, "event_id")[event.key]
    leading = {one.key: one for one in network.took_part(event, *LEADING)}
    state = {key for key, one in leading.items() if _is_of_the_state(one)}
    return [row for row in rows if row.role in LEADING and row.organisation_id in state]


def _is_of_the_state(body: Organisation) -> bool:
    """A security body may be a mission from abroad, unless its level says that it is not."""
    is_force_at_home = body.sector == Organisation.Sector.SECURITY and body.level in AT_HOME
    return body.sector == Organisation.Sector.STATE or is_force_at_home


def _is_by_ngos_alone(network: NetworkRecord, event: Event) -> bool:
    leading = network.took_part(event, *LEADING)
    by_ngos = bool(leading) and all(one.sector == Organisation.Sector.CIVIL_SOCIETY for one in leading)
    return by_ngos and network.is_whole("participation", since=first_day(network, day_of(event)))
