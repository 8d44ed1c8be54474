"""Who is who: places, organisations, people in office, their names, and the ties between them."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sofra.record.models import NamedRow, RecordQuerySet, RecordRow
from sofra.shared.fields import PartialDateField
from sofra.shared.partial_dates import Span

# Places whose name carries the mark that leads to the note on names, at the foot of every page.
NOTED = frozenset({"XK"})


class Place(NamedRow):
    """A country, region, entity or town, named neutrally. Its parent is the next larger place."""

    class Kind(models.TextChoices):
        """What sort of place it is, in words that take no side on status."""

        COUNTRY = "country", _("Country or territory")
        ENTITY = "entity", _("Entity")
        REGION = "region", _("Region")
        MUNICIPALITY = "municipality", _("Municipality")
        CITY = "city", _("City or town")

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=40, blank=True)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    iso3166 = models.CharField(max_length=2, blank=True)
    is_capital = models.BooleanField(null=True, blank=True)
    name_in_source = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.name}*" if self.iso3166 in NOTED else self.name

    @property
    def kind_in_words(self) -> str:
        """Its kind as pages say it."""
        return str(self.Kind(self.kind).label) if self.kind in self.Kind.values else self.kind


class OrganisationQuerySet(RecordQuerySet["Organisation"]):
    """Sets of organisations."""

    def bodies(self) -> Self:
        """Single bodies: rows that stand for several are left out, so that nobody counts them as one."""
        return self.filter(is_collective=False)


class Organisation(NamedRow):
    """Any body that acts: NGO, ministry, police service, mission, agency, donor, municipality.

    A collective row stands for several bodies that its source does not name one by one.
    """

    class Kind(models.TextChoices):
        """What sort of body it is."""

        ACADEMIA = "academia", _("Academia")
        COALITION = "coalition", _("Coalition")
        COMMUNITY_LEADERS = "community_leaders", _("Community leaders")
        COORDINATION_BOARD = "coordination_board", _("Coordination board")
        DONOR = "donor", _("Donor")
        EU_MISSION = "eu_mission", _("EU mission or office")
        GENDER_MECHANISM = "gender_mechanism", _("Gender equality mechanism")
        GOVERNMENT = "government", _("Government")
        INTERNATIONAL_ORG = "international_org", _("International organisation")
        JUDICIARY = "judiciary", _("Judiciary")
        MEDIA = "media", _("Media")
        MILITARY = "military", _("Military")
        MINISTRY = "ministry", _("Ministry")
        MULTI_STAKEHOLDER_GROUP = "multi_stakeholder_group", _("Multi-stakeholder group")
        MUNICIPALITY = "municipality", _("Municipality")
        NETWORK = "network", _("Network")
        NGO = "ngo", _("NGO")
        PARLIAMENT = "parliament", _("Parliament")
        POLICE = "police", _("Police")
        POLITICAL_OFFICE = "political_office", _("Political office")
        STATE_BODY = "state_body", _("State body")
        THINK_TANK = "think_tank", _("Think tank")
        UN_AGENCY = "un_agency", _("UN agency")
        WOMENS_NGO = "womens_ngo", _("Women's NGO")
        WORKING_GROUP = "working_group", _("Working group")

    class Sector(models.TextChoices):
        """Where it belongs."""

        CIVIL_SOCIETY = "civil_society", _("Civil society")
        DONOR = "donor", _("Donor")
        INTERNATIONAL = "international", _("International")
        MEDIA = "media", _("Media")
        MIXED = "mixed", _("Mixed")
        SECURITY = "security", _("Security")
        STATE = "state", _("State")

    class Level(models.TextChoices):
        """Where it acts."""

        LOCAL = "local", _("Local")
        SUB_NATIONAL = "sub_national", _("Sub-national")
        CENTRAL = "central", _("Central (national)")
        REGIONAL = "regional", _("Regional")
        INTERNATIONAL = "international", _("International")

    class Reach(models.TextChoices):
        """How far its word carries. Source: Lederach (1997), levels of peacebuilding."""

        MICRO = "micro", _("Micro (people and villages)")
        MESO = "meso", _("Meso (between people and those who decide)")
        MACRO = "macro", _("Macro (those who decide)")

    class Portfolio(models.TextChoices):
        """The field that a public body answers for."""

        COMMUNITIES = "communities", _("Communities and return")
        DEFENCE = "defence", _("Defence")
        DEMINING = "demining", _("Demining")
        EDUCATION = "education", _("Education")
        FINANCE = "finance", _("Finance")
        FOREIGN_AFFAIRS = "foreign_affairs", _("Foreign affairs")
        GENDER_EQUALITY = "gender_equality", _("Gender equality")
        GOVERNMENT = "government", _("Government as a whole")
        HEAD_OF_STATE = "head_of_state", _("Head of state")
        HEALTH = "health", _("Health")
        HUMAN_RIGHTS = "human_rights", _("Human rights")
        INTERIOR = "interior", _("Interior and police")
        JUSTICE = "justice", _("Justice")
        LABOUR = "labour", _("Labour")
        LOCAL_GOVERNMENT = "local_government", _("Local government")
        PARLIAMENT = "parliament", _("Parliament")
        PROPERTY = "property", _("Property")
        PUBLIC_ADMINISTRATION = "public_administration", _("Public administration")
        SECURITY = "security", _("Security")
        SOCIAL_AFFAIRS = "social_affairs", _("Social affairs")
        OTHER = "other", _("Another field")

    class Basis(models.TextChoices):
        """Whether a text says it, or we read it so."""

        STATED = "stated", _("stated")
        INFERRED = "inferred", _("our reading")

    name = models.CharField(max_length=300)
    acronym = models.CharField(max_length=60, blank=True)
    name_local = models.CharField(max_length=300, blank=True)
    kind = models.CharField(max_length=30, choices=Kind.choices)
    sector = models.CharField(max_length=20, choices=Sector.choices)
    level = models.CharField(max_length=15, choices=Level.choices, blank=True)
    reach = models.CharField(max_length=5, choices=Reach.choices, blank=True)
    reach_basis = models.CharField(max_length=10, choices=Basis.choices, blank=True)
    portfolio = models.CharField(max_length=25, choices=Portfolio.choices, blank=True)
    country = models.ForeignKey(Place, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    place = models.ForeignKey(
        Place, null=True, blank=True, on_delete=models.PROTECT, related_name="organisations"
    )
    community = models.CharField(max_length=100, blank=True)
    established_or_emerging = models.CharField(max_length=20, blank=True)
    traditional_or_non_traditional = models.CharField(max_length=20, blank=True)
    watchdog_or_engaging = models.CharField(max_length=20, blank=True)
    since = PartialDateField()
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    is_collective = models.BooleanField()
    stands_for = models.PositiveIntegerField(null=True, blank=True)
    notes = models.TextField(blank=True)

    objects = OrganisationQuerySet.as_manager()  # type: ignore[misc]  # knows more words than its parent

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="organisation_single_body_stands_for_itself",
                condition=Q(is_collective=True) | Q(stands_for__isnull=True),
                violation_error_message=_("Only a collective row can stand for several bodies."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class Name(RecordRow):
    """Another name of a row: acronym, former name, spelling, search form."""

    name = models.CharField(max_length=300)
    refers_to_table = models.CharField(max_length=40)
    refers_to_key = models.CharField(max_length=100)
    kind = models.CharField(max_length=40)
    note = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["refers_to_table", "refers_to_key"], name="name_of_row")]

    def __str__(self) -> str:
        return self.name


class Person(NamedRow):
    """A person in a public office, or with a seat. A credit of a text is no office."""

    name = models.CharField(max_length=200)
    credit = models.CharField(max_length=200, blank=True)
    credit_for_org = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="credits"
    )
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name


class PublicOffice(RecordRow):
    """An office that a person holds, for a time."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="public_offices")
    title = models.CharField(max_length=300)
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="public_offices"
    )
    since = PartialDateField()
    until = PartialDateField()
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.title


class Tie(RecordRow):
    """A directed, dated relation between two organisations. Undated is a state of its own."""

    class Kind(models.TextChoices):
        """What the first does for, with or towards the second."""

        ADVOCATES_TO = "advocates_to", _("advocates to")
        COORDINATES_WITH = "coordinates_with", _("coordinates with")
        FACILITATES = "facilitates", _("facilitates")
        FUNDS = "funds", _("funds")
        MENTORS = "mentors", _("mentors")
        MONITORS = "monitors", _("monitors")
        OPENS_DOOR = "opens_door", _("opens the door for")
        PARTNERS = "partners", _("partners with")
        SUPPORTS = "supports", _("supports")
        TRAINS = "trains", _("trains")

    from_org = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="ties_out")
    to_org = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="ties_in")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    door_to_org = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="doors"
    )
    since = PartialDateField()
    until = PartialDateField()
    notes = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="tie_joins_two_bodies",
                condition=~Q(from_org=F("to_org")),
                violation_error_message=_("A tie joins two different organisations."),
            ),
            models.CheckConstraint(
                name="tie_door_only_when_opened",
                condition=Q(door_to_org__isnull=True) | Q(kind="opens_door"),
                violation_error_message=_("Only a tie that opens a door can name who is reached."),
            ),
        ]

    @property
    def span(self) -> Span:
        """When it lasted."""
        return Span(self.since, self.until)
