"""The tables of this room in the record."""

from sofra.library.models import (
    APPROACHES,
    PILLARS,
    Challenge,
    Chapter,
    CheckDefinition,
    Declaration,
    Lesson,
    Output,
    Resolution,
    ResolutionAsk,
    Result,
    Source,
    Statement,
)
from sofra.record.tables import Column, Table, any_row, day, one_of, ref, refs, register, text, whole

APPROACH_WORDS = [value for value, _label in APPROACHES]
PILLAR_WORDS = tuple(PILLARS)

SOURCES = Table(
    name="sources",
    model=Source,
    key_column="number",
    has_source=False,
    title="title",
    words=("publisher", "note"),
    weight=4,
    page="library:text",
    about="The texts that the record rests on.",
    columns=(
        text("title", required=True),
        text("publisher"),
        day("published"),
        one_of("published_basis", ("stated", "inferred")),
        text("kind"),
        text("covers"),
        text("language"),
        text("note"),
    ),
)

CHAPTERS = Table(
    name="chapters",
    model=Chapter,
    title="title",
    words=("summary",),
    weight=3,
    page="library:chapter",
    about="The texts and their parts. The source of a part lists the places in the text that belong to it.",
    columns=(
        one_of("kind", Chapter.Kind.values, required=True),
        text("number"),
        ref("parent_id", "chapters"),
        text("title", required=True),
        refs("place_ids", "places", "library.ChapterPlace"),
        refs("organisation_ids", "organisations", "library.ChapterOrganisation"),
        refs("network_ids", "networks", "library.ChapterNetwork"),
        text("summary", required=True),
    ),
)

OUTPUTS = Table(
    name="outputs",
    model=Output,
    title="title",
    words=("status", "note"),
    weight=3,
    page="library:output",
    about="Publications, laws, curricula, posts, structures, statements.",
    columns=(
        text("title", required=True),
        one_of("kind", Output.Kind.values, required=True),
        day("date"),
        refs("produced_by_orgs", "organisations", "library.Producer"),
        *any_row("resulting_from_table", "resulting_from_id", about="What it results from."),
        text("status", about="In the record's own short words."),
        text("note"),
    ),
)

RESULTS = Table(
    name="results",
    model=Result,
    title="result",
    weight=4,
    page="library:result",
    about="Results as their sources claim them.",
    columns=(
        ref("chapter_id", "chapters"),
        ref("subject_org", "organisations"),
        text("result", required=True),
        one_of("result_kind", Result.Kind.values),
        text("evidence_basis"),
        day("date"),
    ),
)

RESOLUTIONS = Table(
    name="resolutions",
    model=Resolution,
    key_column="number",
    title="number",
    words=("focus",),
    weight=3,
    said_too=(("", "ask asks asked adopted"),),
    kind_words=("resolution", "UNSCR"),
    page="library:resolution",
    about="Security Council resolutions named in the texts.",
    columns=(whole("year"), day("adopted_date"), text("date_basis"), text("focus")),
)

RESOLUTION_ASKS = Table(
    name="resolution_asks",
    model=ResolutionAsk,
    title="ask",
    words=("theme",),
    weight=5,
    beside=("resolution_number",),
    about="What a resolution asks of states, according to a text.",
    columns=(
        ref("resolution_number", "resolutions", "resolution", required=True),
        text("ask", required=True),
        text("theme"),
        one_of("pillar", PILLAR_WORDS),
    ),
)

CHECKS = Table(
    name="checks",
    model=CheckDefinition,
    title="name",
    words=("question",),
    weight=6,
    page="library:check",
    about="Questions that a network's own records can answer, behind the lessons.",
    columns=(
        one_of("approach", APPROACH_WORDS, required=True),
        text("name", required=True),
        text("question"),
        text("signal"),
        text("data_needed"),
        text("threshold_value"),
        text("threshold_unit"),
        text("threshold_text"),
        text("threshold_basis", about="Source: follows from the text. Suggested: ours, change freely."),
        text("scope"),
        text("example_in_data", about="For the makers of checks; no page shows it."),
    ),
)

CHALLENGES = Table(
    name="challenges",
    model=Challenge,
    title="challenge",
    words=("response",),
    weight=5,
    page="library:challenge",
    about="Obstacles, and how they were met.",
    columns=(
        ref("part_of_id", "challenges"),
        ref("chapter_id", "chapters"),
        ref("place_id", "places"),
        text("challenge", required=True),
        text("response"),
        refs("check_ids", "checks", "library.ChallengeCheck"),
    ),
)

LESSONS = Table(
    name="lessons",
    model=Lesson,
    title="lesson",
    weight=5,
    page="library:lesson",
    about="Every lesson bullet, and strategies, good practice and risks told in running text.",
    columns=(
        ref("chapter_id", "chapters"),
        one_of("approach", APPROACH_WORDS),
        one_of("kind", Lesson.Kind.values, required=True),
        text("lesson", required=True),
        one_of("checkable", ("yes", "partly", "no"), required=True),
        text("check", "check_how", about="How software could test it on a network's own records."),
        text("data_needed"),
        refs("check_ids", "checks", "library.LessonCheck"),
    ),
)

STATEMENTS = Table(
    name="statements",
    model=Statement,
    weight=3,
    heading=("lacking",),
    beside=("network_id",),
    about="What a source says a network lacks.",
    columns=(
        ref("network_id", "networks", required=True),
        ref("check_id", "checks", "check_definition", required=True),
        text("lacking", required=True),
    ),
)

TABLE: tuple[Column, ...] = (text("table", required=True, about="The table of the record that is complete."),)

DECLARATIONS = Table(
    name="declarations",
    model=Declaration,
    about="That one part of a network's record is complete for a time.",
    columns=(
        ref("network_id", "networks", required=True),
        *TABLE,
        day("from", "since"),
        day("to", "until"),
        text("declared_by"),
        text("note"),
    ),
)

register(
    SOURCES,
    CHAPTERS,
    OUTPUTS,
    RESULTS,
    RESOLUTIONS,
    RESOLUTION_ASKS,
    CHECKS,
    CHALLENGES,
    LESSONS,
    STATEMENTS,
    DECLARATIONS,
)
