"""Action plans, strategies and policies, and the measures the texts name."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from sofra.actors.models import Organisation, Place
from sofra.record.models import NamedRow
from sofra.shared.fields import PartialDateField


class Plan(NamedRow):
    """A plan. Drafted, adopted and its period are told apart; a plan that is not adopted says so."""

    class Kind(models.TextChoices):
        """What sort of plan it is. A gender equality plan is not a plan on resolution 1325."""

        EXIT_STRATEGY = "exit_strategy", _("Exit strategy")
        GENDER_EQUALITY_PLAN = "gender_equality_plan", _("Gender equality plan")
        INTERNATIONAL_POLICY = "international_policy", _("International policy")
        JOINT_ACTION_PLAN = "joint_action_plan", _("Joint action plan")
        NAP_1325 = "nap_1325", _("Action plan on resolution 1325")
        SECURITY_STRATEGY = "security_strategy", _("Security strategy")
        STRATEGY = "strategy", _("Strategy")

    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=25, choices=Kind.choices)
    country = models.ForeignKey(Place, null=True, blank=True, on_delete=models.PROTECT, related_name="plans")
    drafted = PartialDateField()
    adopted = PartialDateField()
    adopted_by_org = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="plans_adopted"
    )
    period = PartialDateField()
    lead_org = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="plans_led"
    )
    status = models.CharField(max_length=200, blank=True)
    process_notes = models.TextField(blank=True)

    FOLLOW_EACH_OTHER = (Kind.NAP_1325, Kind.GENDER_EQUALITY_PLAN, Kind.SECURITY_STRATEGY)

    def __str__(self) -> str:
        return self.name

    @property
    def may_have_generations(self) -> bool:
        """Of a kind of which a country has one after the other: first, second, third."""
        return self.kind in self.FOLLOW_EACH_OTHER


class PlanMeasure(NamedRow):
    """A measure of a plan that a text names."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="measures")
    measure = models.TextField()
    responsible_org = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="plan_measures"
    )
    status = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.measure
