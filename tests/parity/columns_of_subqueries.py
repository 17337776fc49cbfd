"""What the columns of aliases, subqueries and selects tell about themselves."""

from sqlalchemy import (
    Column, Computed, ForeignKey, Integer, MetaData, String, Table, and_, case, cast, column, delete, exists, func, insert, lateral,
    literal, literal_column, null, or_, select, table, text, union, update,
)

metadata = MetaData()
users = Table(
    "users",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(30), ForeignKey("users.id"), key="nm", unique=True, index=True, default="x", comment="c", nullable=False),
    Column("twice", Integer, Computed("id * 2")),
)

everything = select(
    users.c.id,
    users.c.nm,
    func.count(users.c.id),
    users.c.id + 1,
    func.now(),
    literal(5),
    text("x"),
    case((users.c.id == 1, 2), else_=3),
    cast(users.c.id, String),
    users.c.id.label("q"),
    exists(select(1)),
    select(users.c.id).scalar_subquery(),
    literal_column("a b"),
    func.a.b.c(users.c.id),
    func.lower(users.c.nm) + "x",
    null(),
    func.count(),
)
print(everything.selected_columns.keys())
print(everything.exported_columns.keys())
print(everything.subquery().c.keys())
print(union(select(users.c.id, users.c.nm), select(users.c.id, users.c.nm)).selected_columns.keys())

subquery = everything.subquery("sq")
elements = [
    subquery.c.id,
    subquery.c.nm,
    subquery.c.q,
    users.alias("al").c.nm,
    users.alias().c.id,
    users.alias("al").c.twice,
    everything.cte("ct").c.id,
    select(users).lateral("l").c.id,
    select(subquery).subquery("outer_one").c.nm,
    select(users.c.id).subquery().c.id,
]
for element in elements:
    print(repr(element), str(element), element.key, element.name, repr(element.type))
    print(" ", type(element.table).__name__, element.primary_key)
    print(" ", element.nullable, element.default, element.server_default, element.unique, element.index, element.comment)
    print(" ", sorted(key.target_fullname for key in element.foreign_keys), element.autoincrement, element.computed)

print(users.c[0:2], users.c[1:].keys(), users.c[-2:].keys(), users.c[::-1].keys())
print(users.c["id", "nm"].keys(), users.c[0, 2].keys())
for missing in ["no", ("id", "no")]:
    try:
        users.c[missing]
    except KeyError as error:
        print("KeyError", error)

statements = [select(users), insert(users), update(users), delete(users), union(select(users), select(users)), text("x")]
for statement in statements:
    kinds = [statement.is_select, statement.is_dml]
    print(type(statement).__name__, kinds)
print(insert(users).is_insert, update(users).is_update, delete(users).is_delete, insert(users).is_update)
print(type(and_(users.c.id == 1, users.c.id == 2).clauses), len(or_(users.c.id == 1, users.c.id == 2).clauses))

made = select(users.c.id, users.c.nm).where(users.c.id > 5).into("made")
print(made)
print(type(made).__name__, made.table.c.keys(), made.metadata.tables.keys())
names = select(users.c.id.label("a"), users.c.nm)
for key in ["a", "nm", "name", "nothing"]:
    try:
        print(union(names, names).order_by(key))
    except Exception as error:
        print(type(error).__name__, error)
for wrong in [5, users, users.c.id, select(users).subquery(), None]:
    try:
        union(names, wrong)
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0][:140])
