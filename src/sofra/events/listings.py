"""The list of events: how it is filtered, ordered and headed."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sofra.actors.queries.places import nested_places
from sofra.events.models import Event
from sofra.events.queries.lines import NEWEST_FIRST, OLDEST_FIRST, beside_events, sums_of_events
from sofra.events.record import EVENTS
from sofra.record.listing import By, Listing
from sofra.record.refs import names_in
from sofra.record.times import ByTime

EVENTS_LIST = Listing(
    table=EVENTS,
    title=_("Events"),
    lead=_("Meetings, trainings, roundtables and campaigns that a text tells of. Planned is not held."),
    template="events/events.html",
    empty=_("No event on record fits all that is chosen."),
    filters=(
        By("kind", _("Kind"), "kind", dict(Event.Kind.choices)),
        By("status", _("State"), "status", dict(Event.Status.choices)),
        By("place", _("Place"), "place_id", names_in("places"), nested=nested_places),
        By("network", _("Network"), "network_id", names_in("networks")),
        By("project", _("Project"), "project_id", names_in("projects")),
        By(
            "organisation",
            _("Taking part"),
            "participations__organisation_id",
            names_in("organisations"),
            over="participations",
        ),
    ),
    time=ByTime("when", _("When"), "start", "end"),
    orders={
        "newest": (_("newest first"), NEWEST_FIRST),
        "oldest": (_("oldest first"), OLDEST_FIRST),
        "name": (_("by name"), ("folded",)),
    },
    extra=beside_events,
    sums=sums_of_events,
)
