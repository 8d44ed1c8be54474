"""Everyone, and everyone with an account: the two circles that are always there."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def open_circles(apps: StateApps, _schema: BaseDatabaseSchemaEditor) -> None:
    """Add the two circles."""
    circle = apps.get_model("access", "Circle")
    for key, label in (("public", "Everyone"), ("platform", "People with an account")):
        circle.objects.get_or_create(key=key, defaults={"kind": key, "label": label})


class Migration(migrations.Migration):
    """One idea: the circles that need no network and no organisation."""

    dependencies = [("access", "0001_lay_the_tables")]
    operations = [migrations.RunPython(open_circles, migrations.RunPython.noop)]
