"""The tables of this room in the record."""

from sofra.learning.models import TrainingStep
from sofra.record.tables import Table, ref, register, text

TRAININGS_CHAIN = Table(
    name="trainings_chain",
    model=TrainingStep,
    about="Trainings, and what the trained did next.",
    columns=(
        ref("trainer_event_id", "events"),
        ref("trainer_org", "organisations"),
        ref("subsequent_event_id", "events"),
        ref("subsequent_org", "organisations"),
        text("trained_group"),
        text("numbers"),
        text("multiplier"),
        text("note"),
    ),
)

register(TRAININGS_CHAIN)
