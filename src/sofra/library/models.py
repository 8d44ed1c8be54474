"""The shelf: the texts and their parts, outputs, results, challenges, lessons, resolutions, checks."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sofra.actors.models import Organisation, Place
from sofra.networks.models import Network
from sofra.record.models import Listed, NamedRow, RecordRow
from sofra.shared.fields import PartialDateField

APPROACHES = [
    ("partners", _("Choosing partners")),
    ("ownership", _("Ownership")),
    ("diverse_actors", _("Diverse actors")),
    ("facilitation", _("Facilitation")),
    ("advocacy", _("Advocacy")),
    ("awareness", _("Awareness-raising")),
    ("capacity", _("Capacity development")),
    ("needs", _("Identifying needs")),
]

PILLARS = {
    "participation": _("Participation"),
    "protection": _("Protection"),
    "prevention": _("Prevention"),
    "relief_recovery": _("Relief and recovery"),
}


class Source(NamedRow):
    """A text that the record rests on."""

    title = models.CharField(max_length=300)
    publisher = models.CharField(max_length=300, blank=True)
    published = PartialDateField()
    published_basis = models.CharField(max_length=10, blank=True)
    kind = models.CharField(max_length=100, blank=True)
    covers = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.title


class Chapter(NamedRow):
    """A text or a part of one: approach, issue box, case study, section."""

    class Kind(models.TextChoices):
        """What part it is."""

        TEXT = "text", _("Text")
        FRONT_MATTER = "front_matter", _("Front matter")
        INTRODUCTION = "introduction", _("Introduction")
        SECTION = "section", _("Section")
        APPROACH = "approach", _("Approach")
        ISSUE_BOX = "issue_box", _("Issue box")
        CASE_STUDY = "case_study", _("Case study")

    kind = models.CharField(max_length=15, choices=Kind.choices)
    number = models.CharField(max_length=10, blank=True)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    title = models.CharField(max_length=300)
    summary = models.TextField()

    def __str__(self) -> str:
        if not self.number:
            return self.title
        named = {"kind": self.get_kind_display(), "number": self.number, "title": self.title}
        return gettext("%(kind)s %(number)s: %(title)s") % named


class ChapterPlace(Listed):
    """A country or area that a part of a text is about."""

    row = models.ForeignKey(Chapter, on_delete=models.CASCADE, related_name="place_ids")
    target = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="chapters")


class ChapterOrganisation(Listed):
    """An organisation that a part of a text is mainly concerned with."""

    row = models.ForeignKey(Chapter, on_delete=models.CASCADE, related_name="organisation_ids")
    target = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="chapters")


class ChapterNetwork(Listed):
    """A network that a part of a text is mainly concerned with."""

    row = models.ForeignKey(Chapter, on_delete=models.CASCADE, related_name="network_ids")
    target = models.ForeignKey(Network, on_delete=models.PROTECT, related_name="chapters")


class Output(NamedRow):
    """A publication, law, curriculum, post, structure or statement."""

    class Kind(models.TextChoices):
        """What sort of output it is."""

        BASELINE_STUDY = "baseline_study", _("Baseline study")
        BUDGET = "budget", _("Budget")
        CURRICULUM = "curriculum", _("Curriculum")
        DATABASE = "database", _("Database")
        FILM = "film", _("Film")
        INTERNAL_RULE = "internal_rule", _("Internal rule")
        LAW = "law", _("Law")
        MANUAL = "manual", _("Manual")
        MEDIA = "media", _("Media")
        METHOD = "method", _("Method")
        PAPER = "paper", _("Paper")
        PLAN = "plan", _("Plan")
        POLICY = "policy", _("Policy")
        POLICY_BRIEF = "policy_brief", _("Policy brief")
        POSITION = "position", _("Post")
        PUBLICATION = "publication", _("Publication")
        RECOMMENDATIONS = "recommendations", _("Recommendations")
        REPORT = "report", _("Report")
        STATEMENT = "statement", _("Statement")
        STRUCTURE = "structure", _("Structure")
        STUDY = "study", _("Study")
        VIDEO = "video", _("Video")
        WEBSITE = "website", _("Website")

    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    date = PartialDateField()
    resulting_from_table = models.CharField(max_length=40, blank=True)
    resulting_from_key = models.CharField(max_length=100, blank=True)
    status = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["resulting_from_table", "resulting_from_key"], name="output_origin")]

    def __str__(self) -> str:
        return self.title


class Producer(Listed):
    """An organisation that produced an output."""

    row = models.ForeignKey(Output, on_delete=models.CASCADE, related_name="produced_by_orgs")
    target = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="outputs")


class Result(NamedRow):
    """A result or sign of change, as its source claims it."""

    class Kind(models.TextChoices):
        """What changed."""

        AWARENESS = "awareness", _("Awareness")
        CAPACITY = "capacity", _("Capacity")
        COORDINATION = "coordination", _("Coordination")
        GROWTH = "growth", _("Growth")
        INSTITUTIONAL_CHANGE = "institutional_change", _("Institutional change")
        INTER_ETHNIC = "inter_ethnic", _("Ties between communities")
        MULTIPLIER = "multiplier", _("Multiplier")
        NETWORKING = "networking", _("Networking")
        POLICY = "policy", _("Policy")
        RECOGNITION = "recognition", _("Recognition")
        SUSTAINABILITY = "sustainability", _("Sustainability")
        TRUST = "trust", _("Trust")
        VISIBILITY = "visibility", _("Visibility")

    chapter = models.ForeignKey(
        Chapter, null=True, blank=True, on_delete=models.PROTECT, related_name="results"
    )
    subject_org = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="results"
    )
    result = models.TextField()
    result_kind = models.CharField(max_length=25, choices=Kind.choices, blank=True)
    evidence_basis = models.CharField(max_length=60, blank=True)
    date = PartialDateField()

    def __str__(self) -> str:
        return self.result


class Resolution(NamedRow):
    """A Security Council resolution on women, peace and security."""

    year = models.PositiveSmallIntegerField(null=True, blank=True)
    adopted_date = PartialDateField()
    date_basis = models.CharField(max_length=200, blank=True)
    focus = models.TextField(blank=True)

    def __str__(self) -> str:
        return gettext("Resolution %(number)s") % {"number": self.key}


class ResolutionAsk(NamedRow):
    """Something that a resolution asks of states."""

    resolution = models.ForeignKey(Resolution, on_delete=models.PROTECT, related_name="asks")
    ask = models.TextField()
    theme = models.CharField(max_length=60, blank=True)
    pillar = models.CharField(max_length=20, blank=True)

    def __str__(self) -> str:
        return self.ask

    @property
    def pillar_words(self) -> str:
        """The pillar in words."""
        return str(PILLARS.get(self.pillar, self.pillar))


class CheckDefinition(NamedRow):
    """A lesson of networks, made into a question that a network's own records can answer."""

    approach = models.CharField(max_length=20, choices=APPROACHES)
    name = models.CharField(max_length=200)
    question = models.TextField(blank=True)
    signal = models.TextField(blank=True)
    data_needed = models.TextField(blank=True)
    threshold_value = models.CharField(max_length=20, blank=True)
    threshold_unit = models.CharField(max_length=40, blank=True)
    threshold_text = models.CharField(max_length=100, blank=True)
    threshold_basis = models.CharField(max_length=100, blank=True)
    scope = models.CharField(max_length=40, blank=True)
    example_in_data = models.TextField(blank=True)

    def __str__(self) -> str:
        """Its question: names of checks are short and sound like verdicts."""
        return self.question or self.name


class Challenge(NamedRow):
    """An obstacle, and how it was met."""

    part_of = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    chapter = models.ForeignKey(
        Chapter, null=True, blank=True, on_delete=models.PROTECT, related_name="challenges"
    )
    place = models.ForeignKey(
        Place, null=True, blank=True, on_delete=models.PROTECT, related_name="challenges"
    )
    challenge = models.TextField()
    response = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.challenge

    @property
    def is_met(self) -> bool:
        """A response is told."""
        return self.response.strip().casefold() not in ("", "none told")


class ChallengeCheck(Listed):
    """A check that would notice the challenge."""

    row = models.ForeignKey(Challenge, on_delete=models.CASCADE, related_name="check_ids")
    target = models.ForeignKey(CheckDefinition, on_delete=models.PROTECT, related_name="challenges")


class Lesson(NamedRow):
    """A lesson, strategy, good practice, risk or principle that a text tells."""

    class Kind(models.TextChoices):
        """What sort of statement it is. A lesson is a bullet of a lessons list."""

        BEST_PRACTICE = "best_practice", _("Good practice")
        LESSON = "lesson", _("Lesson")
        PRINCIPLE = "principle", _("Principle")
        RISK = "risk", _("Risk")
        STRATEGY = "strategy", _("Strategy")

    chapter = models.ForeignKey(
        Chapter, null=True, blank=True, on_delete=models.PROTECT, related_name="lessons"
    )
    approach = models.CharField(max_length=20, choices=APPROACHES, blank=True)
    kind = models.CharField(max_length=15, choices=Kind.choices)
    lesson = models.TextField()
    checkable = models.CharField(max_length=10)
    check_how = models.TextField(blank=True)
    data_needed = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.lesson


class LessonCheck(Listed):
    """A check that holds a lesson."""

    row = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="check_ids")
    target = models.ForeignKey(CheckDefinition, on_delete=models.PROTECT, related_name="lessons")


class Statement(RecordRow):
    """What a source says a network lacks."""

    network = models.ForeignKey(Network, on_delete=models.PROTECT, related_name="statements")
    check_definition = models.ForeignKey(CheckDefinition, on_delete=models.PROTECT, related_name="statements")
    lacking = models.TextField()

    def __str__(self) -> str:
        return self.lacking


class Declaration(RecordRow):
    """That one part of a network's record is complete for a time, and who says so."""

    network = models.ForeignKey(Network, on_delete=models.PROTECT, related_name="declarations")
    table = models.CharField(max_length=40)
    since = PartialDateField()
    until = PartialDateField()
    declared_by = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)
