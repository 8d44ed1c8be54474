"""The full-text index over the search entries: FTS5 on SQLite, a GIN index on PostgreSQL.

Only matching is left to the index. Rank comes from the row itself (see queries in desk), for
table statistics would betray hidden rows.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

TABLE = "record_searchentry"
SQLITE = f"""
CREATE VIRTUAL TABLE record_search USING fts5(
    folded_title, folded_text, content='{TABLE}', content_rowid='id',
    tokenize="unicode61 remove_diacritics 0", prefix='2 3')

CREATE TRIGGER record_search_added AFTER INSERT ON {TABLE} BEGIN
    INSERT INTO record_search(rowid, folded_title, folded_text)
    VALUES (new.id, new.folded_title, new.folded_text); END

CREATE TRIGGER record_search_removed AFTER DELETE ON {TABLE} BEGIN
    INSERT INTO record_search(record_search, rowid, folded_title, folded_text)
    VALUES ('delete', old.id, old.folded_title, old.folded_text); END

CREATE TRIGGER record_search_changed AFTER UPDATE OF folded_title, folded_text ON {TABLE} BEGIN
    INSERT INTO record_search(record_search, rowid, folded_title, folded_text)
    VALUES ('delete', old.id, old.folded_title, old.folded_text);
    INSERT INTO record_search(rowid, folded_title, folded_text)
    VALUES (new.id, new.folded_title, new.folded_text); END;
"""
POSTGRESQL = f"""
ALTER TABLE {TABLE} ADD COLUMN found tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('simple', folded_title), 'A')
    || setweight(to_tsvector('simple', folded_text), 'B')) STORED;
CREATE INDEX record_search_found ON {TABLE} USING gin (found);
"""


def build(_apps: StateApps, schema: BaseDatabaseSchemaEditor) -> None:
    """Make the index of this database."""
    if schema.connection.vendor == "postgresql":
        schema.execute(POSTGRESQL)
        return
    with schema.connection.cursor() as cursor:
        for statement in SQLITE.strip().split("\n\n"):
            cursor.execute(statement)


def drop(_apps: StateApps, schema: BaseDatabaseSchemaEditor) -> None:
    """Take it away again."""
    if schema.connection.vendor == "postgresql":
        schema.execute(f"ALTER TABLE {TABLE} DROP COLUMN found")
        return
    for name in ("added", "removed", "changed"):
        schema.execute(f"DROP TRIGGER record_search_{name}")
    schema.execute("DROP TABLE record_search")


class Migration(migrations.Migration):
    """One idea: find rows by words."""

    dependencies = [("record", "0001_lay_the_tables")]
    operations = [migrations.RunPython(build, drop)]
