"""What the exchange remembers of imports, beside the cells that each row keeps of its last one."""

from __future__ import annotations

from django.db import models


class ImportedHeader(models.Model):
    """The columns of a table at the time of an import.

    A row keeps the cells of its last import in the order of these columns, so that they can still be
    told apart when a later version of Sofra has more columns, or others.
    """

    table = models.CharField(max_length=40)
    names = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["table", "names"], name="imported_header_once")]

    def __str__(self) -> str:
        return f"{self.table}: {self.names}"
