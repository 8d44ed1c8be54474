"""Findings for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sofra.insight.practice.finding import Finding


def findings_json(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """One object for each check, in the order of keys. `evidence` and `lessons` are keys of rows."""
    return [
        {
            "check": one.check,
            "approach": one.approach,
            "status": one.status.value,
            "value": one.value,
            "unit": one.unit,
            "threshold": one.threshold,
            "said": list(one.said),
            "saw": one.saw,
            "evidence": [ref.key for ref in one.evidence],
            "maybe": one.maybe,
            "missing": list(one.missing),
            "lessons": list(one.lessons),
            "next_step": one.next_step,
        }
        for one in findings
    ]
