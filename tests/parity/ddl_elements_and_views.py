# DDL elements compile, print and run; keywords and names that do not fit are refused.
from sqlalchemy import (
    DDL, CheckConstraint, Column, Computed, FetchedValue, ForeignKey, Identity, Index, Integer, MetaData, Sequence, String,
    Table, UniqueConstraint, create_engine, func, insert, select,
)
from sqlalchemy.schema import (
    AddConstraint, CreateIndex, CreateSequence, CreateTable, CreateTableAs, CreateView, DropConstraint, DropIndex, DropTable,
    DropView, SetTableComment, conv,
)

metadata = MetaData(naming_convention={
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
})
parent = Table("parent", metadata, Column("id", Integer, primary_key=True), comment="all parents")
child = Table(
    "child", metadata,
    Column("id", Integer, primary_key=True),
    Column("parent_id", ForeignKey("parent.id", ondelete="CASCADE")),
    Column("name", String(20), unique=True),
    Column("size", Integer, CheckConstraint("size > 0", name="positive"), info={"unit": "m"}),
    Column("twice", Integer, Computed("size * 2")),
    CheckConstraint("size < 100", name=conv("small")),
    Index(None, "name", "size"),
    info={"of": "tests"},
)
for element in [CreateTable(parent, if_not_exists=True), CreateTable(child), DropTable(child, if_exists=True),
                SetTableComment(parent), CreateSequence(Sequence("numbers", start=5, increment=2))]:
    print(str(element).strip())
index = next(iter(child.indexes))
print(CreateIndex(index), DropIndex(index), sorted(index.columns.keys()), child.info, child.c.size.info)
unique = next(c for c in child.constraints if isinstance(c, UniqueConstraint))
print(unique.name, [c.name for c in unique.columns], "name" in unique)
print(AddConstraint(unique))
print(DropConstraint(unique, if_exists=True, cascade=True))
print("UNIQUE" in str(CreateTable(child)))
key = next(iter(child.foreign_key_constraints))
print(key.name, key.ondelete, key.column_keys, key.referred_table.name, [e.target_fullname for e in key.elements])
print(repr(child.c.twice.server_default)[:9], child.c.twice.computed.persisted, Identity(start=3), FetchedValue())

engine = create_engine("sqlite://")
view = CreateView(select(child.c.id, (child.c.size + 1).label("next")).where(child.c.size > 1), "sizes", metadata=metadata)
with engine.begin() as connection:
    metadata.create_all(connection)
    connection.execute(insert(child), [{"name": "a", "size": 1}, {"name": "b", "size": 2}])
    print(connection.execute(select(view.table)).all(), connection.execute(select(child.c.twice)).scalars().all())
    connection.execute(CreateTableAs(select(child.c.name), "names"))
    connection.execute(DDL("INSERT INTO %(target)s VALUES ('c')", context={"target": "names"}))
    print(connection.exec_driver_sql("SELECT name FROM names").all())
    connection.execute(DropView(view.table))
    metadata.remove(view.table)
    metadata.drop_all(connection)

for build in [
    lambda: Table("t", MetaData(), postgresql_nothing=5),
    lambda: Column("x", Integer, nothing=5),
    lambda: Column("x", Integer, Identity(), server_default="5"),
    lambda: Column("x", Integer, Computed("y"), server_default="5"),
    lambda: Index("ix", parent.c.id, child.c.name),
    lambda: CreateTable(Table("t", MetaData(), Column("x", ForeignKey("parent.id", ondelete="a; b")))).compile(),
    lambda: CreateIndex(Index("ix")).compile(),
    lambda: select(Sequence("numbers").next_value()).compile(engine),
]:
    try:
        print(build())
    except Exception as error:
        print(type(error).__name__, error)
print(select(func.next_value(Sequence("numbers", schema="other"))))
copy = child.to_metadata(MetaData(), name="other")
print(copy.name, [c.name for c in copy.columns], copy.info, sorted(str(c.name) for c in copy.constraints))
