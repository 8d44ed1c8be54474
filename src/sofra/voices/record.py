"""The tables of this room in the record."""

from sofra.record.tables import Table, one_of, ref, refs, register, text
from sofra.voices.models import PILLARS, Need

NEEDS = Table(
    name="needs",
    model=Need,
    title="need",
    words=("voiced_by", "theme"),
    weight=2,
    beside=("place_id",),
    page="voices:need",
    about="Needs, with who voiced them.",
    columns=(
        text("voiced_by", about="Who spoke, or who says so."),
        refs("voiced_by_orgs", "organisations", "voices.VoicedBy"),
        refs("concerns_orgs", "organisations", "voices.Concerned", about="Whom the need is about."),
        ref("place_id", "places"),
        text("community", about="Special-category data: never a facet, a colour or a count for a stranger."),
        text("need", required=True),
        one_of("voice", Need.Voice.values, required=True),
        one_of("kind", Need.Kind.values, required=True, about="Our sorting."),
        text("theme"),
        one_of("pillar", [value for value, _label in PILLARS], required=True, about="Our sorting."),
        ref("event_id", "events", about="The event at which it was voiced or came up."),
    ),
)

register(NEEDS)
