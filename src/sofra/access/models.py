"""Who may see and do what: people with accounts, circles, grants, and the audit record."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

PUBLIC = "public"
PLATFORM = "platform"


class User(AbstractUser):
    """A person who signs in. What she may see and do stands in her grants, never here."""


class Circle(models.Model):
    """A named set of readers. Every row of the record is public or belongs to one circle.

    The key says what it is: `public`, `platform`, `network:<key>`, `organisation:<key>` or `set:<name>`.
    """

    class Kind(models.TextChoices):
        """What holds the people of a circle together."""

        PUBLIC = "public", _("Everyone")
        PLATFORM = "platform", _("People with an account")
        NETWORK = "network", _("A network")
        ORGANISATION = "organisation", _("An organisation")
        SET = "set", _("A named set of people")

    key = models.CharField(max_length=100, primary_key=True)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    label = models.CharField(max_length=200, blank=True)
    is_sample = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="circle_key_names_its_kind",
                condition=Q(key="public", kind="public")
                | Q(key="platform", kind="platform")
                | Q(key__startswith="network:", kind="network")
                | Q(key__startswith="organisation:", kind="organisation")
                | Q(key__startswith="set:", kind="set"),
            )
        ]

    def __str__(self) -> str:
        return self.label or self.key


def circle_kind(key: str) -> str | None:
    """The kind that a circle's key names, or None if it names none."""
    head, colon, rest = key.partition(":")
    if key in (PUBLIC, PLATFORM):
        return key
    return head if colon and rest and head in ("network", "organisation", "set") else None


class GrantQuerySet(models.QuerySet["Grant"]):
    """Sets of grants."""

    def active_on(self, day: date) -> Self:
        """Those in force that day; the last day still counts."""
        begun = Q(since__isnull=True) | Q(since__lte=day)
        going = Q(until__isnull=True) | Q(until__gte=day)
        return self.filter(begun & going)


class Grant(models.Model):
    """A person's right in one circle, for a time. Written by the rooms that know seats."""

    class Right(models.TextChoices):
        """What the grant allows."""

        READ = "read", _("Read")
        WRITE = "write", _("Write")
        STEWARD = "steward", _("Look after")

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="grants")
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="grants")
    right = models.CharField(max_length=8, choices=Right.choices, default=Right.READ)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    objects = GrantQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "circle", "right", "since"], name="grant_given_once"),
            models.CheckConstraint(
                name="grant_runs_forward",
                condition=Q(since__isnull=True) | Q(until__isnull=True) | Q(until__gte=models.F("since")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.right} {self.circle_id}"


class AuditEvent(models.Model):
    """One act on the record: who, what, on which row, when. Never changed, never deleted by the product."""

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    act = models.CharField(max_length=60)
    table = models.CharField(max_length=40, blank=True)
    key = models.CharField(max_length=100, blank=True)
    details = models.JSONField(default=dict)

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.act} {self.table}/{self.key}"
