"""Where the columns of a file are kept: fields of models and columns of the database."""

from __future__ import annotations

from typing import Any, cast

from django.db import models

from sofra.record.tables import Column, Table

AnyField = models.Field[Any, Any]


def field_of(model: type[models.Model], name: str) -> AnyField:
    """A model's own field of that name."""
    return cast("AnyField", model._meta.get_field(name))


def database_column(model: type[models.Model], name: str) -> str:
    """The column of the database that keeps a field."""
    return str(field_of(model, name).column)


def column_kept(table: Table, column: Column) -> str:
    """The column of the database that keeps a column of the file."""
    return database_column(table.model, column.field)
