"""What an inspector tells of several tables at once, and of indexes, schemas and what SQLite does not have."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData, String, Table, create_engine, inspect, text

metadata = MetaData()
Table(
    "authors",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(5), unique=True, index=True, server_default="q"),
    CheckConstraint("name > 'a'", name="positive"),
)
Table("books", metadata, Column("id", Integer, primary_key=True), Column("author_id", ForeignKey("authors.id", ondelete="CASCADE")))
engine = create_engine("sqlite://")
metadata.create_all(engine)
inspector = inspect(engine)


def told(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


kinds = ["columns", "pk_constraint", "foreign_keys", "indexes", "unique_constraints", "check_constraints", "table_options", "table_comment"]
for kind in kinds:
    told(lambda: getattr(inspector, f"get_multi_{kind}")())
    told(lambda: getattr(inspector, f"get_multi_{kind}")(filter_names=["books", "nothing"]))
    told(lambda: getattr(inspector, f"get_multi_{kind}")("main", ["authors"]))
told(lambda: inspector.has_index("authors", "ix_authors_name"))
told(lambda: inspector.has_index("authors", "nothing"))
told(lambda: inspector.has_index("nothing", "nothing"))
told(lambda: inspector.get_sequence_names())
told(lambda: inspector.get_table_comment("authors"))
told(lambda: inspector.get_table_options("authors"))
told(lambda: inspector.default_schema_name)
told(lambda: inspector.get_schema_names())
with engine.connect() as connection:
    connection.execute(text("CREATE TEMP TABLE short (id INTEGER)"))
    connection.execute(text("CREATE TEMP VIEW seen AS SELECT 1 AS one"))
    inspector = inspect(connection)
    told(lambda: inspector.get_temp_table_names())
    told(lambda: inspector.get_temp_view_names())
