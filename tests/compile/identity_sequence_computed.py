"""Identity columns, sequences, computed columns."""

import sqlalchemy as sa
from cases import case

OPTIONS = {
    "plain": {},
    "start": {"start": 100},
    "start and increment": {"start": 5, "increment": 10},
    "negative increment": {"start": -1, "increment": -1},
    "minvalue and maxvalue": {"minvalue": 1, "maxvalue": 1000},
    "nominvalue": {"nominvalue": True, "nomaxvalue": True},
    "cycle": {"maxvalue": 9, "cycle": True},
    "no cycle": {"cycle": False},
    "cache": {"cache": 50},
    "order": {"order": True},
    "all": {"start": 4, "increment": 2, "minvalue": 0, "maxvalue": 99, "cycle": True, "cache": 7},
}
for name, options in OPTIONS.items():
    case(f"identity {name}", lambda: sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, sa.Identity(**options), primary_key=True), sa.Column("x", sa.Integer))))
    case(f"identity always {name}", lambda: sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, sa.Identity(always=True, **options), primary_key=True))))
    case(f"identity not of the key {name}", lambda: sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True, autoincrement=False), sa.Column("x", sa.BigInteger, sa.Identity(**options)))))
    case(f"create sequence {name}", lambda: sa.schema.CreateSequence(sa.Sequence("seq", **options)))
case("identity on null", lambda: sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, sa.Identity(on_null=True), primary_key=True))))
case("identity nullable", lambda: sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, sa.Identity(), nullable=True))))
case("identity and a default", lambda: sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, sa.Identity(), server_default="5"))))
case("two identities", lambda: sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, sa.Identity()), sa.Column("b", sa.Integer, sa.Identity()))))
case("identity of a string", lambda: sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("id", sa.String(5), sa.Identity(), primary_key=True))))

def in_other():
    return [sa.schema.CreateSchema("other"), sa.schema.CreateSequence(sa.Sequence("seq", schema="other"))]


case("sequence with a type", lambda: sa.schema.CreateSequence(sa.Sequence("seq", data_type=sa.BigInteger)))
case("sequence of smallint", lambda: sa.schema.CreateSequence(sa.Sequence("seq", data_type=sa.SmallInteger, start=3)))
case("sequence of a schema", lambda: sa.schema.CreateSequence(sa.Sequence("seq", schema="other")), before=lambda: in_other()[:1])
case("sequence with capitals", lambda: sa.schema.CreateSequence(sa.Sequence("My Seq")))
case("sequence if not exists", lambda: sa.schema.CreateSequence(sa.Sequence("seq"), if_not_exists=True))
case("drop sequence", lambda: sa.schema.DropSequence(sa.Sequence("seq")), before=lambda: [sa.schema.CreateSequence(sa.Sequence("seq"))])
case("drop sequence if exists", lambda: sa.schema.DropSequence(sa.Sequence("seq"), if_exists=True))
case("drop sequence of a schema", lambda: sa.schema.DropSequence(sa.Sequence("seq", schema="other")), before=in_other)
case("next value", lambda: sa.select(sa.Sequence("seq").next_value()), before=lambda: [sa.schema.CreateSequence(sa.Sequence("seq"))])
case("next_value function", lambda: sa.select(sa.func.next_value(sa.Sequence("seq"))), before=lambda: [sa.schema.CreateSequence(sa.Sequence("seq"))])
case("next value of a schema", lambda: sa.select(sa.Sequence("seq", schema="other").next_value()), before=in_other)
case("next value of a quoted name", lambda: sa.select(sa.Sequence("My Seq").next_value()), before=lambda: [sa.schema.CreateSequence(sa.Sequence("My Seq"))])
case("next value in an expression", lambda: sa.select(sa.Sequence("seq").next_value() + 5), before=lambda: [sa.schema.CreateSequence(sa.Sequence("seq"))])
case("insert of a next value", lambda: sa.insert(sa.table("t", sa.column("id"), sa.column("x"))).values(id=sa.Sequence("seq").next_value(), x=5))


def with_sequence(change, **options):
    sequence = sa.Sequence("t_seq", **options)
    made = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, sequence, primary_key=True), sa.Column("x", sa.Integer))
    return change(made, sequence)


def made():
    return [sa.schema.CreateSequence(sa.Sequence("t_seq")), with_sequence(lambda t, s: sa.schema.CreateTable(t))]


case("table with a sequence", with_sequence, lambda t, s: sa.schema.CreateTable(t))
case("table with a sequence default", lambda: (lambda s: sa.schema.CreateTable(sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, s, server_default=s.next_value(), primary_key=True))))(sa.Sequence("seq")),
     before=lambda: [sa.schema.CreateSequence(sa.Sequence("seq"))])
case("insert with a sequence", with_sequence, lambda t, s: sa.insert(t).values(x=5), before=made)
case("insert with a sequence and a returning", with_sequence, lambda t, s: sa.insert(t).values(x=5).returning(t.c.id), before=made)
case("insert many with a sequence", with_sequence, lambda t, s: sa.insert(t).values([{"x": 5}, {"x": 6}]), before=made)
case("insert from select with a sequence", with_sequence, lambda t, s: sa.insert(t).from_select(["x"], sa.select(t.c.x)), before=made)
case("table with an optional sequence", lambda: with_sequence(lambda t, s: sa.schema.CreateTable(t), optional=True))
case("insert with an optional sequence", lambda: with_sequence(lambda t, s: sa.insert(t).values(x=5), optional=True), before=lambda: [with_sequence(lambda t, s: sa.schema.CreateTable(t), optional=True)])

COMPUTED = {
    "arithmetic": lambda: "a + b",
    "expression": lambda: sa.column("a") + sa.column("b"),
    "product": lambda: sa.column("a") * 2 + 1,
    "function": lambda: sa.func.abs(sa.column("a")),
    "text": lambda: sa.text("a * b"),
    "string": lambda: "'x' || 'y'",
    "case": lambda: sa.case((sa.column("a") > 5, 1), else_=0),
    "coalesce": lambda: sa.func.coalesce(sa.column("a"), 0),
    "per cent sign": lambda: "a % 10",
}
for name, expression in COMPUTED.items():
    for persisted in [None, True, False]:
        kind = {None: "computed", True: "persisted", False: "not persisted"}[persisted]

        def computed(change, **options):
            made = sa.Table(
                "c", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.Integer), sa.Column("b", sa.Integer),
                sa.Column("x", sa.Integer, sa.Computed(expression(), persisted=persisted), **options))
            return change(made)

        case(f"{kind} {name}", computed, lambda t: sa.schema.CreateTable(t))
        case(f"{kind} {name} not null", lambda: computed(sa.schema.CreateTable, nullable=False))
case("insert into a table with a computed column", computed, lambda t: sa.insert(t).values(a=1, b=2), before=lambda: [computed(lambda t: sa.schema.CreateTable(t))])
case("insert with column keys into a computed column", computed, lambda t: sa.insert(t))
case("update of a table with a computed column", computed, lambda t: sa.update(t).values(a=1), before=lambda: [computed(lambda t: sa.schema.CreateTable(t))])
case("select of a computed column", computed, lambda t: sa.select(t.c.x).where(t.c.x > 5), before=lambda: [computed(lambda t: sa.schema.CreateTable(t))])
case("computed with a default", lambda: computed(sa.schema.CreateTable, server_default="5"))
case("computed with a python default", lambda: computed(sa.schema.CreateTable, default=5))
