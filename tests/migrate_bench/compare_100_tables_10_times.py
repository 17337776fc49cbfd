from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint, create_engine


def tables(metadata, extra):
    for number in range(100):
        columns = [
            Column("id", Integer, primary_key=True),
            Column("name", String(50), nullable=False),
            Column("size", Integer, server_default="7"),
            Column("parent_id", ForeignKey(f"table_{number - 1}.id")) if number else Column("parent_id", Integer),
            UniqueConstraint("name", name=f"uq_{number}"),
            Index(f"ix_{number}", "size"),
        ]
        if extra and number % 10 == 0:
            columns.append(Column("added", String(20)))
        Table(f"table_{number}", metadata, *columns)


engine = create_engine("sqlite://")
before, after = MetaData(), MetaData()
tables(before, False)
tables(after, True)
with engine.connect() as connection:
    before.create_all(connection)
    connection.commit()
    context = MigrationContext.configure(connection)
    for _ in range(10):
        found = len(compare_metadata(context, after))
    print(found + len(compare_metadata(context, after)))
