# What sessions do: get, refresh, merge, states, transactions, databases, what they refuse.
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
import warnings
from sqlalchemy.orm import exc as oexc


def t(f):
    try:
        show(f())
    except Exception as x:
        show(type(x).__name__, x)


log = []
from sqlalchemy import event


@event.listens_for(e, "before_cursor_execute")
def _f(c, cu, stt, p, ctx, m):
    log.append(" ".join(stt.split()) + " " + str(p))


@event.listens_for(e, "commit")
def _c(c):
    log.append("COMMIT")


@event.listens_for(e, "rollback")
def _r(c):
    log.append("ROLLBACK")


def L():
    for l in log:
        show("   ", l)
    log.clear()


log.clear()
t(lambda: s.get(User, 1))
L()
t(lambda: s.get(User, 99))
L()
t(lambda: s.get_one(User, 99))
L()
t(lambda: s.get(User, "1"))
L()
t(lambda: s.get(User, (1,)))
t(lambda: s.get(User, (1, 2)))
t(lambda: s.get(User, {"id": 1}))
t(lambda: s.get(User, {"name": 1}))
t(lambda: s.get(User, {}))
t(lambda: s.get(3, 1))
t(lambda: s.get(Base, 1))
t(lambda: s.get(aliased(User), 1))
t(lambda: s.get("User", 1))
t(lambda: s.get(inspect(User), 1))
L()
t(lambda: s.get(User, 1, with_for_update=True))
L()
t(lambda: s.get(User, 1, with_for_update={"nowait": True}))
L()
t(lambda: s.get(User, 1, populate_existing=True))
L()
t(lambda: s.get(User, 1, execution_options={"a": 1}))
L()
u = s.get(User, 1)
u.name = "changed"
t(lambda: s.get(User, 2))
L()
s.rollback()
L()
u = s.get(User, 1)
s.expire(u)
t(lambda: s.get(User, 1))
L()
t(lambda: s.refresh(User(id=5)))
t(lambda: s.refresh(3))
t(lambda: s.refresh(u, ["nope"]))
t(lambda: s.refresh(u, ["name"]))
L()
t(lambda: s.refresh(u, ["id", "name"], with_for_update=True))
L()
t(lambda: s.refresh(u, with_for_update={}))
t(lambda: s.refresh(u, with_for_update={"read": True}))
t(lambda: s.refresh(u, with_for_update=False))
L()
t(lambda: s.refresh(u, "name"))
t(lambda: s.expire(u, ["nope"]))
t(lambda: s.expire(u, ["name"]))
t(lambda: (inspect(u).expired_attributes, inspect(u).expired))
t(lambda: u.name)
L()
t(lambda: s.expire(User()))
t(lambda: s.expire(3))
t(lambda: s.expunge(User()))
t(lambda: s.add(3))
t(lambda: s.add(User))
t(lambda: s.add(None))
t(lambda: s.add_all(3))
t(lambda: s.delete(User()))
t(lambda: s.delete(3))
t(lambda: s.merge(3))
t(lambda: s.merge(None))
t(lambda: 3 in s)
t(lambda: s.is_modified(3))
t(lambda: s.flush([u]))
s.rollback()
s.expunge_all()
d = User(id=1, name="merged")
m = s.merge(d)
show(m is d, m.name, m in s, d in s, inspect(m).modified)
L()
s.rollback()
L()
m = s.merge(User(id=77, name="n"))
show(inspect(m).pending, m.id)
L()
s.rollback()
t(lambda: s.merge(User(id=1, name="x"), load=False))
u = s.get(User, 1)
s2 = Session(e)
m = s2.merge(u, load=False)
show(m.name, m is u, inspect(m).persistent, inspect(m).modified)
L()
u.name = "dirty"
t(lambda: Session(e).merge(u, load=False))
s.rollback()
s2.close()
m = s.merge(User(name="nopk"))
show(inspect(m).pending)
L()
s.rollback()
u = s.get(User, 1)
m = s.merge(User(id=1))
show(m is u, m.name, inspect(m).modified)
s.rollback()
t(lambda: s.merge_all([User(id=1, name="a1"), User(id=2, name="b2")]))
L()
s.rollback()
log.clear()
t(lambda: s.merge(User(id=1, name="q"), options=[load_only(User.name)]))
L()
s.rollback()
log.clear()
# states
u = User(id=50, name="new")
i = inspect(u)
S = lambda: [n for n in ("transient", "pending", "persistent", "deleted", "detached") if getattr(i, n)]
show(S())
s.add(u)
show(S())
s.flush()
show(S())
s.delete(u)
show(S(), u in s.deleted)
s.flush()
show(S(), i.was_deleted, u in s)
s.commit()
show(S(), i.was_deleted)
t(lambda: s.add(u))
make_transient(u)
show(S(), i.was_deleted, i.key)
s.add(u)
s.commit()
show(S())
s.expunge(u)
show(S())
t(lambda: u.name)
s.add(u)
show(u.name)
s.delete(u)
s.commit()
log.clear()
s.expunge_all()
x = User(id=1)
t(lambda: make_transient_to_detached(x))
show(inspect(x).detached, sorted(inspect(x).expired_attributes))
s.add(x)
show(x.name)
t(lambda: make_transient_to_detached(x))
s.expunge_all()
log.clear()
show(object_session(x), object_session(s.get(User, 1)) is s)
t(lambda: object_session(3))
t(lambda: object_session(None))
t(lambda: make_transient(3))
# transaction
s.close()
show(s.in_transaction(), s.get_transaction())
tr = s.begin()
show(type(tr).__name__, tr.is_active, tr.nested, tr.session is s, s.in_transaction(), tr.parent, tr.origin)
t(lambda: s.begin())
n = s.begin_nested()
show(
    n.nested,
    n.parent is tr,
    s.in_nested_transaction(),
    s.get_nested_transaction() is n,
    s.get_transaction() is tr,
    n.origin,
)
n.rollback()
show(s.in_nested_transaction(), n.is_active)
t(lambda: n.commit())
tr.rollback()
t(lambda: tr.commit())
show(s.in_transaction())
with s.begin():
    s.add(User(id=60, name="w"))
L()
try:
    with s.begin():
        s.add(User(id=61, name="w"))
        s.flush()
        raise ValueError("x")
except ValueError as x:
    show(x)
L()
with s.begin():
    s.commit()
    t(lambda: s.execute(text("select 1")))
L()
with s.begin_nested() as n:
    s.add(User(id=62, name="nested"))
L()
s.rollback()
L()
try:
    with s.begin_nested():
        s.add(User(id=60, name="dup"))
        s.flush()
except Exception as x:
    show(type(x).__name__)
L()
show(s.get(User, 60).name)
s.commit()
log.clear()
s.add(User(id=60, name="dup"))
t(lambda: s.flush())
show(s.is_active, s.in_transaction())
t(lambda: s.execute(text("select 1")))
t(lambda: s.get(User, 1))
t(lambda: s.commit())
s.rollback()
show(s.is_active)
log.clear()
ss = Session(e, autobegin=False)
t(lambda: ss.execute(text("select 1")))
t(lambda: ss.add(User()))
ss.begin()
t(lambda: ss.execute(text("select 1")).scalar())
ss.close()
ss = Session(e, close_resets_only=False)
ss.close()
t(lambda: ss.execute(text("select 1")))
t(lambda: ss.add(User()))
t(lambda: ss.begin())
ss = Session(e, autoflush=False)
ss.add(User(id=70, name="z"))
t(lambda: ss.query(User).filter_by(id=70).first())
ss.autoflush = True
t(lambda: ss.query(User).filter_by(id=70).count())
ss.rollback()
with ss.no_autoflush as q:
    show(q is ss, ss.autoflush)
show(ss.autoflush)
try:
    with ss.no_autoflush:
        raise KeyError("a")
except KeyError:
    show(ss.autoflush)
ss.close()
ss = Session(e, expire_on_commit=False)
o = ss.get(User, 1)
log.clear()
ss.commit()
show(o.name)
L()
ss.close()
t(lambda: Session(e, future=False))
t(lambda: Session(e, autocommit=True))
t(lambda: Session(e, binds={"a": e}))
t(lambda: Session(e, foo=1))
t(lambda: Session(e, join_transaction_mode="x"))
t(lambda: Session().execute(text("select 1")))
t(lambda: Session().get(User, 1))
t(lambda: Session().query(User).all())
t(lambda: Session().scalars(select(User)))
t(lambda: Session().execute(select(User.__table__)))
t(lambda: Session().connection())
t(lambda: Session().get_bind())
t(lambda: Session().get_bind(User))
t(lambda: Session(e).get_bind() is e)
t(lambda: Session(e).get_bind(mapper=User) is e)
t(lambda: Session(e).get_bind(clause=select(User)) is e)
t(lambda: Session(e).get_bind(3))
e2 = create_engine("sqlite://")
Base.metadata.create_all(e2)
ss = Session(binds={User: e2})
t(lambda: ss.get_bind(User) is e2)
t(lambda: ss.get_bind(Address))
t(lambda: ss.get_bind(clause=select(User)) is e2)
t(lambda: ss.get_bind(clause=User.__table__) is e2)
t(lambda: ss.scalars(select(User)).all())
t(lambda: ss.execute(select(User.__table__)).all())
t(lambda: ss.execute(update(User).values(name="x")).rowcount)
t(lambda: ss.scalars(select(Address)).all())
t(lambda: ss.execute(text("select 1")))
ss.bind_mapper(Address, e2)
t(lambda: ss.scalars(select(Address)).all())
ss.bind_table(Address.__table__, e)
ss.rollback()
t(lambda: ss.execute(text("select 1"), bind_arguments={"mapper": User}).scalar())
t(lambda: ss.execute(text("select 1"), bind_arguments={"bind": e2}).scalar())
t(lambda: ss.connection(bind_arguments={"mapper": User}).engine is e2)
ss.close()
ss = Session(binds={Base: e2})
t(lambda: ss.scalars(select(User)).all())
ss.add(User(id=1, name="in e2"))
ss.commit()
t(lambda: ss.get_bind(User) is e2)
ss.close()
show(s.info, Session(e, info={"a": 1}).info, sessionmaker(e, info={"a": 1})(info={"b": 2}).info)
u = s.get(User, 1)
show(
    list(s.identity_map.keys()),
    s.identity_map.values() == [u],
    len(s.identity_map),
    (User, (1,), None) in s.identity_map,
    s.identity_map.get((User, (1,), None)) is u,
    u in s.identity_map.values(),
    s.identity_map[(User, (1,), None)] is u,
    bool(s.identity_map),
)
t(lambda: s.identity_map[(User, (9,), None)])
show(repr(s.identity_map)[:30], list(s.identity_map.items())[0][1] is u, s.identity_map.all_states()[0] is inspect(u))
show(s.hash_key is not None, s.bind is e, s.enable_baked_queries, s.twophase)
show(s.identity_key(User, 1), Session.identity_key(instance=u), object_session(u) is s)
t(lambda: s.identity_key(User, (1, 2)))
t(lambda: s.identity_key())
u.name = "dd"
show(s.is_modified(u), u in s.dirty, s.is_modified(u, include_collections=False))
u.name = "ann"
show(s.is_modified(u), u in s.dirty)
s.rollback()
show(repr(s)[:30], str(s.new), s.dirty, len(s.new), bool(s.new), list(s))
s.close()
show(len(s.identity_map))
s.reset()
close_all_sessions()
with Session(e) as q:
    with q.begin():
        show(q.in_transaction())
show(q.in_transaction())
SM = sessionmaker(e)
show(repr(SM)[:40])
with SM.begin() as q:
    show(type(q).__name__, q.in_transaction())
SM.configure(autoflush=False)
show(SM().autoflush, SM(autoflush=True).autoflush, SM.kw.keys(), SM.class_)


class MyS(Session):
    pass


SM = sessionmaker(e, class_=MyS)
show(type(SM()).__mro__[1].__name__, SM.class_ is MyS, type(SM()).__name__)
t(lambda: sessionmaker(e)(nope=1))
