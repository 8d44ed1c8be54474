"""The lists of this room: outputs, results, resolutions, lessons, challenges, checks."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sofra.library.models import APPROACHES, Lesson, Output, Result
from sofra.library.queries.lessons import (
    beside_challenges,
    beside_checks,
    beside_lessons,
    sums_of_lessons,
)
from sofra.library.queries.outputs import beside_outputs
from sofra.library.queries.resolutions import beside_resolutions
from sofra.library.queries.results import beside_results
from sofra.library.record import CHALLENGES, CHECKS, LESSONS, OUTPUTS, RESOLUTIONS, RESULTS
from sofra.record.listing import By, Listing
from sofra.record.refs import names_in
from sofra.record.times import ByTime

AS_RECORDED = (_("as recorded"), ("key",))
LESSON_KINDS = {**dict(Lesson.Kind.choices), Lesson.Kind.LESSON: _("Bullet of a lessons list")}

OUTPUTS_LIST = Listing(
    table=OUTPUTS,
    title=_("Outputs"),
    lead=_(
        "Studies, laws, courses, posts, structures, publications: what came of the work. "
        "Planned or decided is not done, and is said so."
    ),
    template="library/outputs.html",
    empty=_("No output on record fits all that is chosen."),
    filters=(
        By("kind", _("Kind"), "kind", dict(Output.Kind.choices)),
        By(
            "producer",
            _("By whom"),
            "produced_by_orgs__target_id",
            names_in("organisations"),
        ),
        By(
            "country",
            _("From which country"),
            "produced_by_orgs__target__country_id",
            names_in("places"),
            over="produced_by_orgs__target",
        ),
    ),
    time=ByTime("when", _("Dated"), "date"),
    orders={
        "title": (_("by title"), ("folded",)),
        "date": (_("by date"), ("date_earliest", "folded")),
        "kind": (_("by kind"), ("kind", "folded")),
    },
    extra=beside_outputs,
)

RESULTS_LIST = Listing(
    table=RESULTS,
    title=_("Results"),
    lead=_("What changed, as the sources claim it. Few of these claims are measured."),
    template="library/results.html",
    empty=_("No result on record fits all that is chosen."),
    filters=(
        By("kind", _("What changed"), "result_kind", dict(Result.Kind.choices)),
        By("who", _("For whom"), "subject_org_id", names_in("organisations")),
        By("chapter", _("Told in"), "chapter_id", names_in("chapters")),
        By("basis", _("What it rests on"), "evidence_basis"),
    ),
    orders={"key": AS_RECORDED, "result": (_("by its words"), ("folded",))},
    extra=beside_results,
)

RESOLUTIONS_LIST = Listing(
    table=RESOLUTIONS,
    title=_("Resolutions on women, peace and security"),
    template="library/resolutions.html",
    empty=_("No resolution on record."),
    orders={"number": (_("by number"), ("key",))},
    extra=beside_resolutions,
)

LESSONS_LIST = Listing(
    table=LESSONS,
    title=_("Lessons"),
    lead=_(
        "The bullets of the lessons lists, and apart from them strategies, good practice, principles "
        "and risks told in running text, some of which repeat a bullet."
    ),
    template="library/lessons.html",
    empty=_("No lesson on record fits all that is chosen."),
    filters=(
        By("approach", _("Approach"), "approach", dict(APPROACHES)),
        By("kind", _("Kind"), "kind", LESSON_KINDS),
        By("chapter", _("Told in"), "chapter_id", names_in("chapters")),
    ),
    orders={"key": AS_RECORDED, "lesson": (_("by its words"), ("folded",))},
    extra=beside_lessons,
    sums=sums_of_lessons,
)

CHALLENGES_LIST = Listing(
    table=CHALLENGES,
    title=_("Challenges"),
    lead=_("Obstacles that the texts tell of, and how each was met, where a text says so."),
    template="library/challenges.html",
    empty=_("No challenge on record fits all that is chosen."),
    filters=(
        By("chapter", _("Told in"), "chapter_id", names_in("chapters")),
        By("place", _("Where"), "place_id", names_in("places")),
    ),
    orders={"key": AS_RECORDED, "challenge": (_("by its words"), ("folded",))},
    extra=beside_challenges,
)

CHECKS_LIST = Listing(
    table=CHECKS,
    title=_("Checks"),
    lead=_(
        "Lessons of networks made into questions that a network's own records can answer. A mirror, no grade."
    ),
    template="library/checks.html",
    empty=_("No check on record fits all that is chosen."),
    filters=(
        By("approach", _("Approach"), "approach", dict(APPROACHES)),
        By("scope", _("Looks at"), "scope"),
    ),
    orders={"key": AS_RECORDED, "name": (_("by name"), ("folded",))},
    extra=beside_checks,
)
