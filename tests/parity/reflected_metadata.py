# MetaData.reflect and autoload_with: tables made from the database's own description.
from sqlalchemy import (
    CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, Numeric, String, Table, UniqueConstraint, create_engine, text,
)

engine = create_engine("sqlite://")
made = MetaData()
Table("a", made, Column("id", Integer, primary_key=True), Column("n", String(5), index=True), Column("p", Numeric(8, 2), server_default="1.5"))
Table(
    "b", made, Column("id", Integer, primary_key=True), Column("a_id", ForeignKey("a.id", ondelete="CASCADE")),
    CheckConstraint("id > 0", name="positive"), UniqueConstraint("a_id", name="uq_a"),
)
made.create_all(engine)
with engine.begin() as connection:
    connection.execute(text("CREATE VIEW v AS SELECT n FROM a"))


def show(metadata):
    for key in metadata.tables:
        table = metadata.tables[key]
        print(key, [(c.name, str(c.type), c.nullable, c.primary_key) for c in table.columns])
        print("   ", sorted(type(c).__name__ + ":" + str(c.name) for c in table.constraints), sorted(i.name for i in table.indexes))
        for column in table.columns:
            for foreign_key in column.foreign_keys:
                print("   ", foreign_key.target_fullname, foreign_key.ondelete, foreign_key.column is metadata.tables["a"].c.id)


metadata = MetaData()
metadata.reflect(engine)
show(metadata)
print([t.name for t in metadata.sorted_tables], metadata.tables["a"].c.p.server_default.arg)
some = MetaData()
some.reflect(engine, only=["a"])
print(list(some.tables))
some.reflect(engine, only=lambda name, metadata: name == "v", views=True)
print(list(some.tables), some.tables["v"].c.keys())
for names in [["a", "zz"], ["zz", "yy"]]:
    try:
        MetaData().reflect(engine, only=names)
    except Exception as error:
        print(type(error).__name__, error)
loaded = Table("b", MetaData(), autoload_with=engine)
print(sorted(loaded.metadata.tables), loaded.c.keys())
part = Table("a", MetaData(), autoload_with=engine, include_columns=["id"])
print(part.c.keys(), part.indexes)
override = Table("a", MetaData(), Column("n", Integer, key="number"), autoload_with=engine)
print([(c.key, str(c.type)) for c in override.c])
for build in [lambda m: Table("nope", m, autoload_with=engine), lambda m: Table("nope", m, must_exist=True)]:
    metadata = MetaData()
    try:
        build(metadata)
    except Exception as error:
        print(type(error).__name__, error, list(metadata.tables))
