"""The tables of this room in the record: facts and links."""

from sofra.record.models import Fact, Link
from sofra.record.tables import Table, any_row, day, one_of, register, text

THREAD_TABLES = (
    "needs",
    "events",
    "recommendations",
    "commitments",
    "plans",
    "plan_measures",
    "agreements",
    "outputs",
    "results",
)

FACTS = Table(
    name="facts",
    model=Fact,
    title="statement",
    words=("value", "unit"),
    weight=6,
    about="Single figures and yes-or-no facts about any row.",
    columns=(
        *any_row("subject_table", "subject_id", required=True),
        text("statement", required=True),
        text("value"),
        text("unit"),
        text("qualifier"),
        day("date"),
    ),
)

LINKS = Table(
    name="links",
    model=Link,
    about="Threads: which row follows from which, from a need to what came of it.",
    columns=(
        *any_row("from_table", "from_id", THREAD_TABLES, required=True),
        *any_row("to_table", "to_id", THREAD_TABLES, required=True),
        one_of("kind", Link.Kind.values, required=True),
        one_of("basis", Link.Basis.values, required=True, about="Stated by the text, or our reading."),
        one_of("answers", Link.Answers.values, about="What the later row does for the earlier one's point."),
        text("note"),
    ),
)

register(FACTS, LINKS)
