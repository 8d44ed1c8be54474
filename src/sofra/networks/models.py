"""Networks and what holds them: seats, offices, agreements, partnerships, projects."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sofra.actors.models import Organisation, Person, Place
from sofra.record.models import Listed, NamedRow, RecordRow
from sofra.shared.fields import PartialDateField
from sofra.shared.partial_dates import Span

BASIS = [("stated", _("stated")), ("inferred", _("our reading"))]


class Network(NamedRow):
    """A network, coalition, board, working group or lobby. It may sit inside another."""

    class Kind(models.TextChoices):
        """What sort of network it is."""

        COALITION = "coalition", _("Coalition")
        COORDINATION_BOARD = "coordination_board", _("Coordination board")
        LOBBY = "lobby", _("Lobby")
        MULTI_STAKEHOLDER_GROUP = "multi_stakeholder_group", _("Multi-stakeholder group")
        NETWORK = "network", _("Network")
        WORKING_GROUP = "working_group", _("Working group")

    class State(models.TextChoices):
        """What the texts say of it."""

        ACTIVE = "active", _("active")
        GOAL_REACHED = "goal_reached", _("goal reached")
        TURNED_INTO_ANOTHER = "turned_into_another", _("turned into another")
        INSTITUTIONALISED = "institutionalised", _("institutionalised")
        ENDED = "ended", _("ended")
        NOT_STATED = "not_stated", _("not stated")

    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=30, choices=Kind.choices)
    organisation = models.OneToOneField(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="network"
    )
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    country = models.ForeignKey(
        Place, null=True, blank=True, on_delete=models.PROTECT, related_name="networks"
    )
    established = PartialDateField()
    established_basis = models.CharField(max_length=10, choices=BASIS, blank=True)
    seats = models.PositiveIntegerField(null=True, blank=True)
    state = models.CharField(max_length=25, choices=State.choices)
    state_as_of = PartialDateField()
    state_note = models.CharField(max_length=300, blank=True)
    purpose = models.TextField(blank=True)
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name


class Seat(RecordRow):
    """A place at a network's table: of an organisation, a person, or persons only described."""

    network = models.ForeignKey(Network, on_delete=models.PROTECT, related_name="%(class)ss")
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="%(class)ss"
    )
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="%(class)ss"
    )
    persons_described = models.TextField(blank=True)
    country = models.ForeignKey(Place, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    since = PartialDateField()
    until = PartialDateField()
    date_basis = models.CharField(max_length=10, choices=BASIS, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_has_a_holder",
                condition=Q(organisation__isnull=False) | Q(person__isnull=False) | ~Q(persons_described=""),
                violation_error_message=_("Name the organisation, the person, or say who they are."),
            )
        ]

    @property
    def span(self) -> Span:
        """When it lasted."""
        return Span(self.since, self.until)


class Membership(Seat):
    """Who sits in which network. An end may be told without its day or its reason."""

    class Category(models.TextChoices):
        """With which rights."""

        MEMBER = "member", _("member")
        OBSERVER = "observer", _("observer")

    category = models.CharField(max_length=10, choices=Category.choices)
    why_ended = models.CharField(max_length=300, blank=True)


class Office(Seat):
    """Who holds an office in a network, for a time."""

    class Kind(models.TextChoices):
        """Which office."""

        CHAIR = "chair", _("chair")
        COORDINATOR = "coordinator", _("coordinator")
        SECRETARIAT = "secretariat", _("secretariat")

    office = models.CharField(max_length=12, choices=Kind.choices)


class Project(NamedRow):
    """A named or described piece of joint work. Money is told only where a text speaks of it."""

    name = models.CharField(max_length=300)
    start = PartialDateField()
    end = PartialDateField()
    money_stated = models.BooleanField()
    country = models.ForeignKey(
        Place, null=True, blank=True, on_delete=models.PROTECT, related_name="projects"
    )
    purpose = models.TextField(blank=True)
    components = models.TextField(blank=True)
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name


class ProjectLead(Listed):
    """An organisation that leads a project."""

    row = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="leads")
    target = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="projects_led")


class ProjectPartner(Listed):
    """An organisation that does the work with the lead."""

    row = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="partners")
    target = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="projects_partnered")


class ProjectSupporter(Listed):
    """An organisation that is said to support a project."""

    row = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="supporters")
    target = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="projects_supported")


class Agreement(NamedRow):
    """What was signed, adopted or declared: memorandum, contract, deed, rules."""

    class Kind(models.TextChoices):
        """What sort of paper it is."""

        CONTRACT = "contract", _("Contract")
        DECLARATION = "declaration", _("Declaration")
        INTERNAL_RULES = "internal_rules", _("Internal rules")
        MEMORANDUM = "memorandum_of_understanding", _("Memorandum of understanding")

    class State(models.TextChoices):
        """How far it got."""

        DRAFTING = "drafting", _("being drafted")
        AGREED = "agreed", _("agreed")
        SIGNED = "signed", _("signed")
        ENDED = "ended", _("ended")

    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=40, choices=Kind.choices)
    date = PartialDateField()
    end = PartialDateField()
    purpose = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=State.choices)
    state_note = models.CharField(max_length=300, blank=True)
    network = models.ForeignKey(
        Network, null=True, blank=True, on_delete=models.PROTECT, related_name="agreements"
    )
    project = models.ForeignKey(
        Project, null=True, blank=True, on_delete=models.PROTECT, related_name="agreements"
    )
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.title


class AgreementParty(RecordRow):
    """Who stands in an agreement, or does its work without having signed."""

    class Role(models.TextChoices):
        """Part in the agreement."""

        PARTY = "party", _("party")
        IMPLEMENTER_NOT_PARTY = (
            "implementer_not_party",
            _("does the work and was not made a party (did not sign)"),
        )

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="parties")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="agreement_parties")
    role = models.CharField(max_length=25, choices=Role.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "organisation"],
                name="party_stands_once",
                violation_error_message=_("This organisation already stands in this agreement."),
            )
        ]


class Partnership(NamedRow):
    """A considered relation: aim, why this partner, what each expects, and what came of it as such."""

    name = models.CharField(max_length=300)
    aim = models.TextField(blank=True)
    why_chosen = models.TextField(blank=True)
    expectations_of_each = models.TextField(blank=True)
    limits = models.TextField(blank=True)
    start = PartialDateField()
    end = PartialDateField()
    date_basis = models.CharField(max_length=10, choices=BASIS, blank=True)
    result_of_the_partnership_itself = models.TextField(blank=True)
    network = models.ForeignKey(
        Network, null=True, blank=True, on_delete=models.PROTECT, related_name="partnerships"
    )
    project = models.ForeignKey(
        Project, null=True, blank=True, on_delete=models.PROTECT, related_name="partnerships"
    )
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name


class Partner(Listed):
    """An organisation in a partnership."""

    row = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="partners")
    target = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="partnerships")


class FormOfSupport(Listed):
    """A form of support in a partnership. Financial only where money or a paid post is told."""

    class Form(models.TextChoices):
        """What is given."""

        FINANCIAL = "financial", _("financial")
        TECHNICAL = "technical", _("technical")
        HANDS_ON = "hands_on", _("hands-on")
        FACILITATION = "facilitation", _("facilitation")

    row = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="forms_of_support")
    word = models.CharField(max_length=15, choices=Form.choices)
