"""The index of words over the search entries: FTS5 on SQLite, GIN and a function on PostgreSQL.

Only matching is left to the index. Rank comes from the row itself, for table statistics would
betray hidden rows. On SQLite the number of a row in the index is its rank, so that FTS5 hands rows
out in order and stops when there are enough. PostgreSQL's index knows no order: the function looks
among the rows of one weight after the other and, where these are many, in one drawer after the other.
"""

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import sofra.record.models

SQLITE = """
CREATE VIRTUAL TABLE record_search USING fts5(
    found, content='', detail='none', columnsize=0, tokenize="ascii tokenchars '.+^=*~#-_'")

CREATE TRIGGER record_search_added AFTER INSERT ON record_searchentry BEGIN
    INSERT INTO record_search(rowid, found) VALUES (new.rank, new.found); END

CREATE TRIGGER record_search_removed AFTER DELETE ON record_searchentry BEGIN
    INSERT INTO record_search(record_search, rowid, found) VALUES ('delete', old.rank, old.found); END

CREATE TRIGGER record_search_changed AFTER UPDATE OF rank, found ON record_searchentry BEGIN
    INSERT INTO record_search(record_search, rowid, found) VALUES ('delete', old.rank, old.found);
    INSERT INTO record_search(rowid, found) VALUES (new.rank, new.found); END
"""
# One question for each weight, and its drawers. Up to `few` rows are sorted at once; of more, only
# the drawers are opened that hold the first `most`.
POSTGRESQL = """
ALTER TABLE record_searchentry ALTER COLUMN found SET STORAGE EXTERNAL;
CREATE INDEX record_search_found ON record_searchentry USING gin (found) WITH (fastupdate = off);
CREATE FUNCTION record_find(
    wanted tsquery[], drawers tsquery[], of_table text, circles text[], few integer, most integer
) RETURNS SETOF record_searchentry LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET enable_indexscan = off SET max_parallel_workers_per_gather = 0 AS $$
DECLARE
    so_far integer := 0;
    more integer;
    question tsquery;
    narrowed tsquery;
    ids bigint[];
    number integer := 0;
    each integer := cardinality(drawers) / cardinality(wanted);
BEGIN
    FOREACH question IN ARRAY wanted LOOP
        narrowed := question;
        IF of_table <> '' THEN
            narrowed := question && quote_literal('~' || of_table)::tsquery;
        END IF;
        SELECT array_agg(probe.id) INTO ids FROM (
            SELECT e.id FROM record_searchentry e
            WHERE e.found @@ narrowed AND e.visibility = ANY (circles) LIMIT few + 1
        ) AS probe;
        IF cardinality(ids) <= few THEN
            RETURN QUERY SELECT e.* FROM record_searchentry e WHERE e.id = ANY (ids)
                ORDER BY e.rank LIMIT most - so_far;
            GET DIAGNOSTICS more = ROW_COUNT;
            so_far := so_far + more;
        ELSIF ids IS NOT NULL THEN
            FOR drawer IN number * each + 1 .. (number + 1) * each LOOP
                RETURN QUERY SELECT e.* FROM record_searchentry e
                    WHERE e.found @@ (question && drawers[drawer]) AND e.visibility = ANY (circles)
                        AND (of_table = '' OR e."table" = of_table)
                    ORDER BY e.rank LIMIT most - so_far;
                GET DIAGNOSTICS more = ROW_COUNT;
                so_far := so_far + more;
                EXIT WHEN so_far >= most;
            END LOOP;
        END IF;
        EXIT WHEN so_far >= most;
        number := number + 1;
    END LOOP;
END $$;
"""


def build(_apps: StateApps, schema: BaseDatabaseSchemaEditor) -> None:
    """Make the index of this database."""
    if schema.connection.vendor == "postgresql":
        schema.execute(POSTGRESQL, params=None)
        return
    with schema.connection.cursor() as cursor:
        for statement in SQLITE.strip().split("\n\n"):
            cursor.execute(statement)


def drop(_apps: StateApps, schema: BaseDatabaseSchemaEditor) -> None:
    """Take it away again."""
    if schema.connection.vendor == "postgresql":
        schema.execute("DROP FUNCTION record_find; DROP INDEX record_search_found")
        return
    for name in ("added", "removed", "changed"):
        schema.execute(f"DROP TRIGGER record_search_{name}")
    schema.execute("DROP TABLE record_search")


class Migration(migrations.Migration):
    """One idea: find rows by words."""

    dependencies = [("record", "0001_lay_the_tables")]
    operations = [
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("table", models.CharField(max_length=40)),
                ("key", models.CharField(max_length=100)),
                ("rank", models.BigIntegerField(unique=True)),
                ("folded_title", models.CharField(max_length=120)),
                ("found", sofra.record.models.WordsField()),
                (
                    "visibility",
                    models.ForeignKey(
                        db_column="visibility",
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("table", "key"), name="search_entry_once")],
            },
        ),
        migrations.CreateModel(
            name="SearchWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("mark", models.CharField(max_length=5)),
                ("word", models.CharField(max_length=60)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("mark", "word"), name="search_word_once")],
            },
        ),
        migrations.RunPython(build, drop),
    ]
