"""Describes the record to outsiders: a Data Package descriptor made from what the tables declare.

Source: Data Package and Table Schema, version 1 (specs.frictionlessdata.io). What that standard has
no words for, lists in one cell and references to any table, stands under names beginning `sofra:`.
"""

from __future__ import annotations

import json
import re
from typing import Any

from sofra.exchange.cells_of_many import CITATION
from sofra.record.tables import Column, Table, all_tables

Json = dict[str, Any]

POINT = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
DATE = rf"^({POINT}|{POINT}/{POINT}|\.\./{POINT}|{POINT}/\.\.)$"
SOURCE = rf"^{CITATION}(; {CITATION})*$"
CIRCLE = r"^(public|platform|(network|organisation|set):\S+)$"
LISTED = "Several values are joined by semicolons."
DIALECT = {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True}
ABOUT = (
    "Organisations, networks, events, needs, recommendations, commitments, plans and results of work on "
    "women, peace and security, with the place in a text where each row is told. A blank cell means not "
    "stated; it never means no or zero. Dates are as exact as their source: 2010, 2010-06, 2010-06-03, "
    "2007/2010 for somewhere in between, ../2009-11 for then or before, 2008-10-23/.. for then or after."
)


def descriptor_text() -> str:
    """The descriptor as it stands in the package."""
    return json.dumps(descriptor(), ensure_ascii=False, indent=2) + "\n"


def descriptor() -> Json:
    """The package as a whole."""
    return {
        "profile": "tabular-data-package",
        "name": "sofra-record",
        "title": "Record of work on women, peace and security",
        "description": ABOUT,
        "resources": [_resource(table) for table in all_tables().values()],
    }


def _resource(table: Table) -> Json:
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "title": table.name.replace("_", " ").capitalize(),
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": DIALECT,
        "schema": _schema(table),
    }


def _schema(table: Table) -> Json:
    fields = [_key_field(table), *(_field(column) for column in table.columns)]
    if table.has_source:
        fields.append(_source_field())
    fields.append(_visibility_field())
    found: Json = {"fields": fields, "missingValues": [""], "primaryKey": table.key_column}
    keys = [_foreign_key(table, column) for column in table.columns if column.type == "ref"]
    return {**found, "foreignKeys": keys} if keys else found


def _foreign_key(table: Table, column: Column) -> Json:
    return {"fields": column.name, "reference": _reference(column.to, inside=table.name)}


def _reference(to: str, *, inside: str = "") -> Json:
    """The standard names a table itself by a blank."""
    return {"resource": "" if to == inside else to, "fields": all_tables()[to].key_column}


def _key_field(table: Table) -> Json:
    return {
        "name": table.key_column,
        "type": "string",
        "description": "The key of the row. It never changes and never goes to another row.",
        "constraints": {"required": True, "unique": True, "pattern": f"^{table.key_pattern}$"},
    }


def _source_field() -> Json:
    return {
        "name": "source",
        "type": "string",
        "description": "Text and place in it; several in order are joined by a semicolon and a blank.",
        "constraints": {"pattern": SOURCE},
        "sofra:list": {"delimiter": "; ", "reference": _reference("sources"), "until": ": "},
    }


def _visibility_field() -> Json:
    return {
        "name": "visibility",
        "type": "string",
        "description": "Who may see the row: everyone (public), all with an account (platform), or a circle.",
        "constraints": {"required": True, "pattern": CIRCLE},
    }


def _field(column: Column) -> Json:
    """One column: name, type, meaning, and what its cells must be."""
    kind = {"flag": "boolean", "whole": "integer"}.get(column.type, "string")
    told = " ".join(filter(None, [column.about, LISTED if column.is_list else ""]))
    found: Json = {"name": column.name, "type": kind}
    if told:
        found["description"] = told
    if column.type == "flag":
        found |= {"trueValues": ["yes"], "falseValues": ["no"]}
    if constraints := _constraints(column):
        found["constraints"] = constraints
    return found | _own_words(column)


def _constraints(column: Column) -> Json:
    found: Json = {"required": True} if column.is_required else {}
    if column.type == "enum":
        found["enum"] = list(column.values)
    elif column.type == "any_table":
        found["enum"] = list(column.values or all_tables())
    elif column.type == "date":
        found["pattern"] = DATE
    elif column.type == "whole":
        found["minimum"] = 0
    elif column.is_list:
        found["pattern"] = _list_pattern(column)
    return found


def _list_pattern(column: Column) -> str:
    one = "|".join(map(re.escape, column.values)) if column.values else all_tables()[column.to].key_pattern
    return f"^({one})(;({one}))*$"


def _own_words(column: Column) -> Json:
    if column.type == "refs":
        return {"sofra:list": {"delimiter": ";", "reference": _reference(column.to)}}
    if column.type == "words":
        return {"sofra:list": {"delimiter": ";"}}
    if column.type == "any_key":
        return {"sofra:reference": {"table": column.table_column}}
    return {}
