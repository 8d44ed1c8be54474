"""The portrait for other programs."""

from __future__ import annotations

from typing import Any

from sofra.insight.portrait.finding import Finding, Table
from sofra.insight.portrait.showing import desk_in_words, scope_in_words
from sofra.insight.portrait.standing import Portrait
from sofra.insight.portrait.what_if import WhatIfTold


def portrait_json(portrait: Portrait, gone: WhatIfTold | None = None) -> dict[str, Any]:
    """The scope, the desk and every finding; with `gone` also the portrait beside itself."""
    scope = portrait.scope
    told: dict[str, Any] = {
        "network": portrait.network or None,
        "date": scope.on.isoformat(),
        "layers": dict(scope.kinds),
        "bodies": scope.bodies,
        "seated": scope.seated,
        "ties": scope.ties,
        "maybe": scope.maybe,
        "undated": scope.undated,
        "collective_left_out": scope.collective,
        "scope": scope_in_words(scope, is_of_all=not portrait.network),
        "desk": {
            "texts": [{"text": text.number, "rows": text.rows} for text in portrait.desk.texts],
            "middle": [one.ref.key for one in portrait.desk.middles],
            "said": desk_in_words(portrait.desk, has_seat=portrait.has_seat, ties=scope.ties),
        },
        "findings": [_finding(one) for one in portrait.findings],
        "withheld": list(portrait.withheld),
    }
    return {**told, "without": _gone(gone)} if gone else told


def _finding(finding: Finding) -> dict[str, Any]:
    told = finding.told
    return {
        "finding": finding.name,
        "status": told.status.value,
        "sentence": told.sentence,
        "figures": {one.key: one.value for one in told.figures},
        "table": _table(told.table),
        "named": _table(told.named.table) if told.named else None,
        "formula": finding.formula,
        "looked_at": finding.looked_at,
        "maybe": finding.maybe,
        "missing": list(told.missing),
        "rows": [ref.key for ref in finding.refs],
    }


def _table(table: Table | None) -> list[dict[str, Any]] | None:
    if table is None:
        return None
    return [
        {**dict(zip(table.columns, (line.name, *line.cells), strict=False)), **_key(line.ref)}
        for line in table.lines
    ]


def _key(ref: tuple[str, str] | None) -> dict[str, str]:
    return {"key": ref[1]} if ref else {}


def _gone(gone: WhatIfTold) -> dict[str, Any]:
    return {
        "key": gone.key,
        "sentence": gone.sentence,
        "lose_touch": [ref.key for _name, ref in gone.lost],
        "figures": [
            {"figure": one.label, "before": one.before, "after": one.after}
            for part in gone.parts
            for one in part.figures
        ],
    }
