"""What GROUP BY, ORDER BY, OVER and DISTINCT ON take beside columns; subqueries where an expression is expected."""

import warnings

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

t = sa.table("t", sa.column("a"), sa.column("b"))
s = sa.select(t.c.a)


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


def show(build):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(" ".join(str(build()).split()))
        except sa.exc.SQLAlchemyError as error:
            print(str(error).split(" at 0x")[0])
        for warning in caught:
            print("  warned:", str(warning.message)[:60])


def names():
    return Session(sa.create_engine("sqlite://")).query(User.name)


def on_postgresql(query):
    return query.compile(dialect=postgresql.dialect())


others = {"table": t, "cte": s.cte(), "subquery": s.subquery(), "query": s, "class": User, "mapped": User.__table__, "true": True, "five": 5, "text": "a"}
for name, other in others.items():
    print(name)
    show(lambda: sa.select(t.c.a).group_by(other))
    show(lambda: sa.select(t.c.a).order_by(other))
    show(lambda: s.union(s).group_by(other))
    show(lambda: sa.select(t.c.a).distinct(other))
    show(lambda: on_postgresql(sa.select(t.c.a).distinct(other)))
    show(lambda: on_postgresql(sa.select(t.c.a).ext(postgresql.distinct_on(other))))
    show(lambda: sa.func.sum(t.c.a).over(order_by=other))
    show(lambda: sa.func.sum(t.c.a).aggregate_order_by(other))
    show(lambda: sa.desc(other))
    show(lambda: names().group_by(other))
for name in ["table", "cte", "subquery", "query"]:
    print(name)
    other = others[name]
    show(lambda: sa.literal(1) + other)
    show(lambda: sa.func.f(other))
    show(lambda: t.c.a == other)
    show(lambda: t.c.a.in_([other]))
    show(lambda: sa.case((t.c.a > 5, other)))
    show(lambda: sa.cast(other, sa.Integer))
    show(lambda: sa.tuple_(other, 1))
    show(lambda: sa.not_(other))
    show(lambda: sa.update(t).values(a=other))
    show(lambda: sa.select(t.c.a).where(other))
show(lambda: sa.not_(5))
show(lambda: sa.select(t.c.a).group_by(t.c.b, s))
show(lambda: sa.select(t.c.a).group_by(sa.select(t.c.a).group_by(s)))
show(lambda: names().group_by(User.id).group_by(None))
show(lambda: names().order_by(User.id).order_by(False))
show(lambda: names().distinct(User.name))
