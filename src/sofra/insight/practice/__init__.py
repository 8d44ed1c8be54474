"""The practice of a network beside what such networks have learned: a mirror, never a grade.

Each check is one small function in `checks/`, bound by its key to a row of the library, where its approach,
its lessons, its threshold and its scope stand. `findings_of` holds every check against one network's record.
"""

from sofra.insight.practice.finding import Finding, Seen, Status, attention, fine, lacking, unknown
from sofra.insight.practice.registry import Check, Limits, all_checks, check
from sofra.insight.practice.run import finding_of, findings_of

__all__ = [
    "Check",
    "Finding",
    "Limits",
    "Seen",
    "Status",
    "all_checks",
    "attention",
    "check",
    "finding_of",
    "findings_of",
    "fine",
    "lacking",
    "unknown",
]
