"""Model fields that every room may use."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from sofra.shared.partial_dates import NotADateError, PartialDate, parse


def _read(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, date):
        return parse(value.isoformat())
    try:
        return parse(value or "")
    except NotADateError as error:
        raise ValidationError(
            _("“%(text)s” is not a date: write 2010, 2010-06, 2010-06-03, 2007/2010, ../2009 or 2008/.."),
            params={"text": value},
        ) from error


class _Whole:
    """Gives the PartialDate of a row, and takes one or its text."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, row: models.Model | None, owner: type[models.Model] | None = None) -> Any:
        if row is None:
            return self
        value = row.__dict__.get(self.name, "")
        return value if isinstance(value, PartialDate) else parse(value or "")

    def __set__(self, row: models.Model, value: Any) -> None:
        row.__dict__[self.name] = value


class PartialDateField(models.CharField[Any, Any]):
    """A partial date: its text in one column, its earliest and latest day in two more.

    The two are named `<name>_earliest` and `<name>_latest`, follow the text by themselves, and
    are there for sorting and filtering in the database.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 21)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def contribute_to_class(self, cls: type[models.Model], name: str, *args: Any, **kwargs: Any) -> None:
        """Add the two day columns beside the text."""
        super().contribute_to_class(cls, name, *args, **kwargs)
        setattr(cls, name, _Whole(self.attname))
        if cls._meta.abstract or cls.__module__ == "__fake__":
            return  # a migration's model already names the two columns
        for end in ("earliest", "latest"):
            if not hasattr(cls, f"{name}_{end}"):
                day: models.DateField[Any, Any] = models.DateField(null=True, editable=False)
                day.contribute_to_class(cls, f"{name}_{end}")

    def from_db_value(self, value: str | None, *_rest: Any) -> PartialDate:
        """Read back what was said."""
        return parse(value or "")

    def to_python(self, value: Any) -> PartialDate:
        """Read what a person or a file says."""
        return _read(value)

    def get_prep_value(self, value: Any) -> str:
        """Store the text."""
        return _read(value).text

    def value_to_string(self, obj: models.Model) -> str:
        """The text, for fixtures."""
        return _read(self.value_from_object(obj)).text

    def pre_save(self, model_instance: models.Model, add: bool) -> PartialDate:  # noqa: FBT001 -- Django's
        """Let the two days follow the text."""
        value = _read(getattr(model_instance, self.attname))
        setattr(model_instance, f"{self.name}_earliest", value.earliest)
        setattr(model_instance, f"{self.name}_latest", value.latest)
        return value
