"""The tables of this room in the record."""

from sofra.events.models import Event, Participation
from sofra.record.tables import Table, day, flag, one_of, ref, register, text, whole

EVENTS = Table(
    name="events",
    model=Event,
    title="name",
    words=("kind", "venue", "breakdown", "topic", "outcome", "note"),
    weight=3,
    beside=("place_id",),
    days=("start", "end"),
    page="events:event",
    about="Events and series of events.",
    columns=(
        text("name", required=True),
        one_of("kind", Event.Kind.values, required=True),
        day("start"),
        day("end"),
        flag("is_recurring", required=True),
        ref("place_id", "places"),
        text("venue"),
        ref("network_id", "networks", about="The network the event belongs to, if any."),
        whole("sessions", about="Number of meetings in a series."),
        whole("participants_total", about="People, for the whole row."),
        one_of("participants_qualifier", ("exact", "more than")),
        whole("women"),
        whole("men"),
        text("breakdown", about="Who took part, in words. Splits may overlap and do not add up."),
        text("topic"),
        text("outcome"),
        ref("project_id", "projects"),
        one_of("status", Event.Status.values, required=True),
        text("note"),
    ),
)

PARTICIPATION = Table(
    name="participation",
    model=Participation,
    about="What an organisation did at an event, as a public source tells it.",
    columns=(
        ref("event_id", "events", required=True),
        ref("organisation_id", "organisations", required=True),
        one_of("role", Participation.Role.values, required=True),
        text("note"),
    ),
)

register(EVENTS, PARTICIPATION)
