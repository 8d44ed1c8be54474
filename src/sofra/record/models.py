"""What every row of the record may have: a key, a visibility, sources, links, facts, a search entry."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Self, TypeVar

from django.db import models
from django.db.models import F, Q
from django.utils.encoding import force_str
from django.utils.translation import gettext_lazy as _

from sofra.access.models import Circle
from sofra.shared.fields import PartialDateField

if TYPE_CHECKING:
    from sofra.access.audience import Audience

Row = TypeVar("Row", bound="RecordRow")


class RecordQuerySet(models.QuerySet[Row]):
    """Sets of rows of one table. Views read them through `visible_to` and in no other way."""

    def visible_to(self, reader: Audience) -> Self:
        """Those that this reader may see and that are not archived."""
        return self.filter(visibility__in=sorted(reader.circles), is_archived=False)

    def hidden_from(self, reader: Audience) -> Self:
        """Those that this reader may not see: for asking what must not be named to her."""
        return self.filter(Q(is_archived=True) | ~Q(visibility__in=sorted(reader.circles)))

    def joining_seen(self, reader: Audience, *relations: str) -> Self:
        """Those whose rows at the far end of these relations the reader may see too.

        A far end that is not stated hides nothing. Hidden far ends are few: left out by their keys, they
        leave the database free to go through the rows themselves in whatever order is asked for.
        """
        rows = self
        for name in relations:
            far: Any = self.model._meta.get_field(name).related_model
            rows = rows.exclude(**{f"{name}__in": far.objects.hidden_from(reader).values("pk")})
        return rows

    def in_order(self) -> Self:
        """By key, as in the record's files."""
        return self.order_by("key")

    def by_name(self) -> Self:
        """By name, whatever its marks and script."""
        return self.order_by("folded", "key")


class RecordRow(models.Model):
    """A row of the record. It keeps its key for good and says who may see it.

    `as_imported` holds the cells of the last import, so that a later package and a change made
    here can be told apart. It is never shown.
    """

    key = models.CharField(max_length=100, primary_key=True)
    visibility = models.ForeignKey(Circle, on_delete=models.PROTECT, db_column="visibility", related_name="+")
    is_archived = models.BooleanField(default=False)
    as_imported = models.TextField(default="", editable=False)

    objects: Any = RecordQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.key

    def _get_FIELD_display(self, field: models.Field[Any, Any]) -> Any:  # noqa: N802  Django's own name
        """The word for a value. Django's own way builds and hashes all words anew for each value."""
        value = getattr(self, field.attname)
        return force_str(_words_of(field).get(value, value), strings_only=True)


@cache
def _words_of(field: models.Field[Any, Any]) -> dict[Any, Any]:
    """The words for the values of a field."""
    return dict(field.flatchoices)


class NamedRow(RecordRow):
    """A row with a name or a text that people look for; `folded` is it in plain letters, to sort by."""

    folded = models.CharField(max_length=120, default="", db_index=True, editable=False)

    class Meta:
        abstract = True


class Citation(models.Model):
    """Where a row is told: a text, and the place in it. A row may have several, in order."""

    table = models.CharField(max_length=40)
    key = models.CharField(max_length=100)
    position = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=20)
    place = models.CharField(max_length=300)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["table", "key", "position"], name="citation_in_order")]
        indexes = [models.Index(fields=["text", "place"], name="citation_by_place")]

    def __str__(self) -> str:
        return f"{self.text}: {self.place}"


class Link(RecordRow):
    """One step of a thread: which row follows from which. It runs forward in time or cause."""

    class Kind(models.TextChoices):
        """What joins the two rows."""

        ASKED_IN = "asked_in", _("asked in")
        DELIVERED_BY = "delivered_by", _("delivered by")
        PROMISED_IN = "promised_in", _("promised in")
        DECIDED_IN = "decided_in", _("decided in")
        TAKEN_UP_IN = "taken_up_in", _("taken up in")
        KEPT_BY = "kept_by", _("kept by")
        MET_BY = "met_by", _("met by")
        CARRIED_OUT_BY = "carried_out_by", _("carried out by")
        LED_TO = "led_to", _("led to")
        FOLLOWED_BY = "followed_by", _("followed by")
        MADE_AT = "made_at", _("made at")
        VOICED_AT = "voiced_at", _("voiced at")
        SAME_AS = "same_as", _("the same document as")

    class Basis(models.TextChoices):
        """Whether the text makes the connection, or we do."""

        STATED = "stated", _("stated")
        DERIVED = "derived", _("our reading")

    class Answers(models.TextChoices):
        """What the later row does for the point of the earlier one."""

        THIS_POINT = "this_point", _("answers this very point")
        IN_PART = "in_part", _("answers it in part")
        CARRIES_ALONG = "carries_along", _("carries it along")
        NOT_STATED = "not_stated", _("an answer is not stated")

    from_table = models.CharField(max_length=40)
    from_key = models.CharField(max_length=100)
    to_table = models.CharField(max_length=40)
    to_key = models.CharField(max_length=100)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    basis = models.CharField(max_length=10, choices=Basis.choices)
    answers = models.CharField(max_length=15, choices=Answers.choices, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="link_joins_two_rows",
                condition=~Q(from_table=F("to_table"), from_key=F("to_key")),
            )
        ]
        indexes = [
            models.Index(fields=["from_table", "from_key"], name="link_onward"),
            models.Index(fields=["to_table", "to_key"], name="link_back"),
        ]


class Fact(NamedRow):
    """A single figure, or yes or no, about any row."""

    subject_table = models.CharField(max_length=40)
    subject_key = models.CharField(max_length=100)
    statement = models.TextField()
    value = models.CharField(max_length=200, blank=True)
    unit = models.CharField(max_length=100, blank=True)
    qualifier = models.CharField(max_length=100, blank=True)
    date = PartialDateField()

    class Meta:
        indexes = [models.Index(fields=["subject_table", "subject_key"], name="fact_by_subject")]


class WordsField(models.TextField[str, str]):
    """A set of words, one blank between them; PostgreSQL keeps them as what it can find by."""

    def db_type(self, connection: Any) -> str | None:
        """`tsvector` on PostgreSQL, text elsewhere."""
        return "tsvector" if connection.vendor == "postgresql" else super().db_type(connection)


class SearchEntry(models.Model):
    """What search knows of a row: its words, marked with who may see them, and where it ranks.

    The rank depends on the row alone, so that no hidden row can move a visible one. How words are
    marked: `record.search_words`. Written by `record.search_index`, read by `record.search`.
    """

    table = models.CharField(max_length=40)
    key = models.CharField(max_length=100)
    visibility = models.ForeignKey(
        Circle, on_delete=models.PROTECT, db_column="visibility", related_name="+", db_index=False
    )
    rank = models.BigIntegerField(unique=True)
    folded_title = models.CharField(max_length=120)
    found = WordsField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["table", "key"], name="search_entry_once")]

    def __str__(self) -> str:
        return f"{self.table}/{self.key}"


class SearchWord(models.Model):
    """A long word that some row holds, with the mark of its circle: what a half-typed word may mean."""

    mark = models.CharField(max_length=5)
    word = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mark", "word"], name="search_word_once")]

    def __str__(self) -> str:
        return self.word


class Listed(models.Model):
    """One of several values of a row, in the order of its source."""

    position = models.PositiveSmallIntegerField()

    class Meta:
        abstract = True
        ordering = ["position"]
