# INSERT, UPDATE and DELETE of mapped classes, and what the session learns of them.
from sqlalchemy import *
from sqlalchemy.orm import *


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    boss_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))

    def hello(self):
        return "hello"

    @classmethod
    def cm(cls):
        return cls.name == "x"


class Address(Base):
    __tablename__ = "addresses"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    email: Mapped[str]


import re


def show(*a):
    print(*[re.sub(r"0x[0-9a-f]+", "0x", str(x)) for x in a])


e = create_engine("sqlite://")
Base.metadata.create_all(e)
s = Session(e)
s.add_all(
    [
        User(id=1, name="ann"),
        User(id=2, name="bob", boss_id=1),
        User(id=3, name="cy", boss_id=1),
        Address(id=1, user_id=1, email="a@"),
        Address(id=2, user_id=2, email="b@"),
    ]
)
s.commit()
from sqlalchemy.dialects.sqlite import insert as sqi


class T(Base):
    __tablename__ = "t"
    id: Mapped[int] = mapped_column(primary_key=True)
    a: Mapped[str]
    b: Mapped[int | None]
    c: Mapped[str | None] = mapped_column("cc")
    d: Mapped[int] = mapped_column(default=7)
    e: Mapped[str] = mapped_column(server_default="sd")


Base.metadata.create_all(e)
log = []
from sqlalchemy import event


@event.listens_for(e, "before_cursor_execute")
def _f(c, cu, stt, p, ctx, m):
    log.append(" ".join(stt.split()) + " " + str(p))


def L():
    for l in log:
        show("   ", l)
    log.clear()


def t(f):
    try:
        show(f())
    except Exception as x:
        show(type(x).__name__, x)
    L()


def V(r):
    return [tuple((v.id, v.a, v.b, v.c, v.d, v.e) if isinstance(v, T) else v for v in x) for x in r]


t(lambda: s.execute(insert(T), [{"a": "x"}, {"a": "y"}]).rowcount)
t(lambda: s.execute(insert(T), [{"a": "x", "b": 1}, {"a": "y"}, {"a": "z", "b": 2}]))
t(lambda: s.execute(insert(T), [{"a": "x", "c": "C"}]))
t(lambda: s.execute(insert(T), {"a": "single", "c": "C1"}).inserted_primary_key)
t(lambda: s.execute(insert(T).values(a="v", c="cv")).inserted_primary_key)
t(lambda: s.execute(insert(T).values([{"a": "v1"}, {"a": "v2"}])))
t(lambda: s.execute(insert(T).values({T.a: "k", T.c: "kc"})))
t(lambda: V(s.execute(insert(T).returning(T), [{"a": "r1"}, {"a": "r2"}]).all()))
t(lambda: [x.a for x in s.scalars(insert(T).returning(T, sort_by_parameter_order=True), [{"a": "s1"}, {"a": "s2"}])])
t(lambda: s.execute(insert(T).returning(T.id, T.a), [{"a": "s3"}, {"a": "s4"}]).all())
t(lambda: V(s.execute(insert(T).values(a="one").returning(T)).all()))
t(lambda: s.scalar(insert(T).values(a="sc").returning(T.id)))
t(lambda: s.execute(insert(T), [{"a": "x", "nope": 1}]))
t(lambda: s.execute(insert(T).values(nope=1)))
t(lambda: s.execute(insert(T), [{"b": None, "a": "n"}], execution_options={"render_nulls": True}))
t(lambda: s.execute(insert(T), [{"b": None, "a": "n"}, {"b": 1, "a": "n"}]))
t(lambda: s.execute(insert(T), [{"b": None, "a": "n"}, {"b": 1, "a": "n"}], execution_options={"render_nulls": True}))
t(lambda: s.execute(insert(T), [{"a": func.lower("X")}]))
t(lambda: s.execute(insert(T), [{"a": "q", "b": func.abs(-3)}, {"a": "q2", "b": 4}]))
t(lambda: s.execute(insert(T), []))
t(lambda: s.execute(insert(T)))
t(lambda: s.execute(insert(T).execution_options(dml_strategy="raw"), [{"a": "raw", "cc": "x"}]))
t(lambda: s.execute(insert(T).values(b=5), [{"a": "p1"}, {"a": "p2"}]))
t(lambda: s.execute(insert(T).from_select(["a", "b"], select(T.a, T.b).where(T.id == 1))))
s.rollback()
L()
s.add_all([T(id=i, a=f"a{i}", b=i) for i in range(1, 6)])
s.commit()
L()
o = s.get(T, 1)
o2 = s.get(T, 2)
L()
t(lambda: s.execute(update(T), [{"id": 1, "a": "u1"}, {"id": 2, "a": "u2"}]))
t(lambda: (o.a, o2.a))
t(lambda: s.execute(update(T), [{"id": 1, "c": "cc1"}, {"id": 2, "b": 9}]))
t(lambda: (o.c, o2.b))
t(lambda: s.execute(update(T), [{"a": "u1"}]))
t(lambda: s.execute(update(T), [{"id": 99, "a": "none"}]))
t(lambda: s.execute(update(T), {"id": 1, "a": "one"}))
t(lambda: s.execute(update(T).where(T.id == 1), [{"a": "w"}]))
t(
    lambda: s.execute(
        update(T).where(T.id == bindparam("x")).values(a=bindparam("y")), [{"x": 1, "y": "q"}, {"x": 2, "y": "r"}]
    )
)
t(
    lambda: s.connection()
    .execute(update(T).where(T.id == bindparam("x")).values(a=bindparam("y")), [{"x": 1, "y": "q"}, {"x": 2, "y": "r"}])
    .rowcount
)
t(lambda: s.execute(update(T), [{"id": 1, "a": "f"}], execution_options={"synchronize_session": "fetch"}))
t(
    lambda: s.execute(
        update(T), [{"id": 1, "a": "f"}, {"id": 2, "a": "g"}], execution_options={"synchronize_session": "evaluate"}
    )
)
t(lambda: s.execute(update(T), [{"id": 1, "a": "f2"}], execution_options={"synchronize_session": None}))
t(lambda: o.a)
s.expire_all()
log.clear()
t(lambda: s.execute(update(T).values(a="all")).rowcount)
t(lambda: o.a)
t(lambda: s.execute(update(T).where(T.a == "all").values(b=T.b + 10)).rowcount)
t(lambda: (o.b, o2.b))
t(lambda: s.execute(update(T).where(T.id.in_([1, 2])).values(c=func.upper(T.a))))
t(lambda: (o.c,))
t(lambda: s.execute(update(T).where(T.id == 1).values(a="ret").returning(T.id, T.a)).all())
t(lambda: o.a)
t(lambda: V(s.execute(update(T).where(T.id == 1).values(a="ret2").returning(T)).all()))
t(lambda: o.a)
t(
    lambda: s.scalars(
        update(T).where(T.id < 3).values(a="ret3").returning(T).execution_options(populate_existing=True)
    ).all()
    == [o, o2]
)
t(lambda: o.a)
for sync in ("auto", "evaluate", "fetch", False, "x", None, True):
    t(
        lambda: s.execute(
            update(T).where(T.b > 5).values(a="S%s" % sync), execution_options={"synchronize_session": sync}
        ).rowcount
    )
    t(lambda: (o.a, o2.a))
    s.expire_all()
    o.a
    o2.a
    log.clear()
t(
    lambda: s.execute(
        update(T).where(func.lower(T.a) == "x").values(a="z"), execution_options={"synchronize_session": "evaluate"}
    )
)
t(
    lambda: s.execute(
        update(T).where(T.id.in_(select(User.id))).values(a="z"), execution_options={"synchronize_session": "evaluate"}
    )
)
t(lambda: s.execute(update(T).where(T.id.in_(select(User.id))).values(a="sub")).rowcount)
t(lambda: (o.a, o2.a))
t(lambda: s.execute(update(T).where(T.id == User.id).values(a=User.name)).rowcount)
t(lambda: s.execute(update(T).values(a=select(User.name).where(User.id == T.id).scalar_subquery())))
t(lambda: s.execute(update(T).values(nope=1)))
t(lambda: s.execute(update(T).values({"a": "x", "cc": "y"})))
t(lambda: s.execute(update(T).values({T.c: "y2"})).rowcount)
t(lambda: o.c)
t(lambda: s.execute(update(T).values()))
t(lambda: s.execute(update(T).filter_by(id=1).values(a="fb")).rowcount)
t(lambda: s.execute(update(aliased(T)).values(a=1)))
t(lambda: s.execute(update(T).where(T.id == 1).values(id=100)).rowcount)
t(lambda: o.id)
s.rollback()
log.clear()
o = s.get(T, 1)
o2 = s.get(T, 2)
o3 = s.get(T, 3)
log.clear()
t(lambda: s.execute(delete(T).where(T.id == 1)).rowcount)
t(lambda: (o in s, inspect(o).deleted, inspect(o).was_deleted))
t(lambda: s.execute(delete(T).where(T.b == 2), execution_options={"synchronize_session": "fetch"}).rowcount)
t(lambda: (o2 in s))
t(lambda: s.execute(delete(T).where(T.b == 3), execution_options={"synchronize_session": False}).rowcount)
t(lambda: (o3 in s))
t(lambda: o3.a)
t(lambda: s.execute(delete(T).where(T.id == 4).returning(T.id, T.a)).all())
t(lambda: [x.a for x in s.scalars(delete(T).where(T.id == 5).returning(T))])
t(lambda: s.execute(delete(T), [{"id": 1}]))
t(lambda: s.execute(delete(T), [{"id": 1}, {"id": 2}]))
t(lambda: s.execute(delete(T)).rowcount)
s.rollback()
log.clear()
show(o in s, o2 in s)
# upsert
o = s.get(T, 1)
log.clear()
st = sqi(T).values([{"id": 1, "a": "up1"}, {"id": 50, "a": "new"}])
st = st.on_conflict_do_update(index_elements=[T.id], set_=dict(a=st.excluded.a))
t(lambda: s.execute(st))
t(lambda: o.a)
t(lambda: V(s.execute(st.returning(T), execution_options={"populate_existing": True}).all()))
t(lambda: o.a)
t(lambda: s.scalars(st.returning(T)).all()[0].a)
st2 = sqi(T).on_conflict_do_nothing(index_elements=["id"])
t(lambda: s.execute(st2, [{"id": 1, "a": "x"}, {"id": 51, "a": "y"}]))
st3 = sqi(T).on_conflict_do_update(index_elements=["id"], set_={"a": sqi(T).excluded.a, "cc": "set"})
t(lambda: [x.a for x in s.scalars(st3.returning(T), [{"id": 1, "a": "xx"}, {"id": 52, "a": "yy"}])])
s.rollback()
log.clear()
t(lambda: s.bulk_insert_mappings(T, [{"a": "1"}, {"a": "2", "b": None}, {"a": "3", "b": 4}]))
t(lambda: s.bulk_insert_mappings(T, [{"a": "1", "b": None}], render_nulls=True))
dd = [{"a": "ret"}, {"a": "ret2"}]
t(lambda: s.bulk_insert_mappings(T, dd, return_defaults=True))
show(dd)
t(lambda: s.bulk_update_mappings(T, [{"id": 1, "a": "bu"}, {"id": 2, "b": 77}]))
t(lambda: s.bulk_update_mappings(T, [{"a": "bu"}]))
s.rollback()
log.clear()
t(lambda: s.bulk_insert_mappings(inspect(T), [{"a": "m"}]))
objs = [T(a="o1"), T(a="o2", b=3)]
t(lambda: s.bulk_save_objects(objs))
show(objs[0].id, inspect(objs[0]).transient)
objs = [T(a="o3"), T(a="o4")]
t(lambda: s.bulk_save_objects(objs, return_defaults=True))
show([x.id for x in objs], inspect(objs[0]).detached, inspect(objs[0]).transient)
x = s.get(T, 1)
x.a = "dirtybulk"
log.clear()
t(lambda: s.bulk_save_objects([x]))
t(lambda: s.bulk_save_objects([x], update_changed_only=False))
s.rollback()
log.clear()
t(lambda: s.query(T).filter(T.id == 1).update({"a": "Q"}))
t(lambda: s.query(T).filter(T.id == 2).delete())
s.add(T(id=90, a="pend"))
t(lambda: s.execute(update(T).where(T.id == 90).values(a="af")).rowcount)
s.add(T(id=91, a="pend"))
t(lambda: s.execute(update(T).where(T.id == 91).values(a="af"), execution_options={"autoflush": False}).rowcount)
