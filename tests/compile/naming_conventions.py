"""Naming conventions of MetaData, and generated names."""

import sqlalchemy as sa
from cases import case

CONVENTIONS = {
    "documented": {
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    },
    "all columns": {
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0N_name)s",
        "ck": "ck_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s_%(referred_column_0_N_name)s",
        "pk": "pk_%(table_name)s_%(column_0_N_name)s",
    },
    "keys and labels": {
        "ix": "%(column_0_key)s_idx",
        "uq": "%(column_0_N_label)s_key",
        "fk": "%(referred_column_0_name)s_fkey",
        "pk": "%(table_name)s_pkey",
    },
    "second column": {"uq": "uq_%(column_1_name)s", "ix": "ix_%(column_1_label)s"},
    "classes": {sa.UniqueConstraint: "unique_%(table_name)s", sa.Index: "index_%(table_name)s_%(column_0_name)s"},
    "function": {"flat": lambda constraint, table: table.name.upper(), "uq": "uq_%(flat)s", "pk": "pk_%(flat)s", "ix": "ix_%(flat)s_%(column_0_name)s"},
    "long": {"uq": "uq_%(table_name)s_" + "long" * 20, "ix": "ix_" + "longer" * 12 + "_%(column_0_name)s"},
    "capitals": {"uq": "UQ_%(table_name)s", "pk": "PK %(table_name)s"},
    "default": None,
    "empty": {},
    "unknown token": {"uq": "uq_%(nothing)s"},
}


def build(convention, schema=None):
    metadata = sa.MetaData(naming_convention=CONVENTIONS[convention], schema=schema)
    parent = sa.Table("parent", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("code", sa.Integer), sa.UniqueConstraint("id", "code"))
    child = sa.Table(
        "child", metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("parent_id", sa.Integer, sa.ForeignKey(parent.c.id)),
        sa.Column("name", sa.String(20), index=True),
        sa.Column("code", sa.Integer, unique=True),
        sa.Column("size", sa.Integer, sa.CheckConstraint("size > 0", name="positive")),
        sa.Column("flag", sa.Boolean(create_constraint=True, name="flag_bool")),
        sa.Column("kind", sa.Enum("a", "b", name="kind", native_enum=False, create_constraint=True)),
        sa.ForeignKeyConstraint(["parent_id", "code"], [parent.c.id, parent.c.code]),
        sa.UniqueConstraint("name", "size"),
        sa.UniqueConstraint("size", "code", name="explicit"),
        sa.CheckConstraint("code > 1", name=sa.schema.conv("final_name")),
        sa.Index(None, "name", "code"),
    )
    return parent, child


def constraint(convention, kind, number, change):
    parent, child = build(convention)
    found = [c for c in child.constraints if isinstance(c, kind)]
    found.sort(key=lambda c: [column.name for column in c.columns])
    return getattr(sa.schema, change)(found[number])


def index(convention, number, change):
    parent, child = build(convention)
    found = sorted(child.indexes, key=lambda i: [column.name for column in i.columns])[number]
    return getattr(sa.schema, change)(found)


def plain(primary_key=True):
    """The tables without what the cases add."""
    metadata = sa.MetaData()
    parent = sa.Table("parent", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("code", sa.Integer), sa.UniqueConstraint("id", "code"))
    integers = [sa.Column(name, sa.Integer) for name in ["parent_id", "code", "size"]]
    child = sa.Table("child", metadata, sa.Column("id", sa.Integer, primary_key=primary_key), sa.Column("name", sa.String(20)), *integers)
    return [sa.schema.CreateTable(parent), sa.schema.CreateTable(child)]


for name in CONVENTIONS:
    def parent():
        return [sa.schema.CreateTable(build(name)[0])]

    def in_schema():
        return [sa.schema.CreateSchema("other"), sa.schema.CreateTable(build(name, "other")[0])]

    case(f"{name}: parent", lambda: sa.schema.CreateTable(build(name)[0]))
    case(f"{name}: child", lambda: sa.schema.CreateTable(build(name)[1]), before=parent)
    case(f"{name}: in a schema", lambda: sa.schema.CreateTable(build(name, "other")[1]), before=in_schema)
    for number in range(2):
        if CONVENTIONS[name] is None or "ix" in CONVENTIONS[name]:
            case(f"{name}: index {number}", index, name, number, "CreateIndex", before=plain)
            case(f"{name}: drop index {number}", index, name, number, "DropIndex", before=lambda: [*plain(), index(name, number, "CreateIndex")])
        case(f"{name}: add foreign key {number}", constraint, name, sa.ForeignKeyConstraint, number, "AddConstraint", before=plain)
        if "fk" in (CONVENTIONS[name] or {}):
            case(f"{name}: drop foreign key {number}", constraint, name, sa.ForeignKeyConstraint, number, "DropConstraint",
                 before=lambda: [*plain(), constraint(name, sa.ForeignKeyConstraint, number, "AddConstraint")])
        case(f"{name}: add unique {number}", constraint, name, sa.UniqueConstraint, number, "AddConstraint", before=plain)
        if "uq" in (CONVENTIONS[name] or {}):
            case(f"{name}: drop unique {number}", constraint, name, sa.UniqueConstraint, number, "DropConstraint",
                 before=lambda: [*plain(), constraint(name, sa.UniqueConstraint, number, "AddConstraint")])
    case(f"{name}: drop primary key", constraint, name, sa.PrimaryKeyConstraint, 0, "DropConstraint",
         before=lambda: [*plain(primary_key=False), constraint(name, sa.PrimaryKeyConstraint, 0, "AddConstraint")])
case("constraint_name needed", lambda: sa.schema.CreateTable(sa.Table(
    "t", sa.MetaData(naming_convention=CONVENTIONS["documented"]), sa.Column("x", sa.Integer), sa.CheckConstraint("x > 5"))))
case("boolean without a name", lambda: sa.schema.CreateTable(sa.Table(
    "t", sa.MetaData(naming_convention=CONVENTIONS["documented"]), sa.Column("x", sa.Boolean(create_constraint=True)))))
