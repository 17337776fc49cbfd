# Every event of sessions, classes and attributes, in the order in which the program is told.
import re
from sqlalchemy import create_engine, delete, event, insert, inspect, select, text, update
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Query,
    Session,
    attributes,
    make_transient,
    mapped_column,
    scoped_session,
    sessionmaker,
)


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    boss_id: Mapped[int | None]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
s = Session(engine)
s.add_all([User(id=1, name="ann"), User(id=2, name="bob", boss_id=1), User(id=3, name="cy", boss_id=1)])
s.commit()


def show(*parts):
    print(*[re.sub(r"0x[0-9a-f]+", "0x", str(part)) for part in parts])


def t(f):
    try:
        show(f())
    except Exception as x:
        show(type(x).__name__, x)


names = "before_flush after_flush after_flush_postexec before_commit after_commit after_rollback after_soft_rollback after_begin after_transaction_create after_transaction_end before_attach after_attach transient_to_pending pending_to_transient persistent_to_transient pending_to_persistent detached_to_persistent loaded_as_persistent persistent_to_deleted deleted_to_persistent deleted_to_detached persistent_to_detached after_bulk_update after_bulk_delete do_orm_execute".split()


def d(x):
    if isinstance(x, User):
        return "User(%s)" % x.__dict__.get("name")
    if isinstance(x, (int, str, type(None), bool, dict, tuple, list)):
        return repr(x)
    return type(x).__name__


argc = {
    "before_flush": 3,
    "after_flush": 2,
    "after_flush_postexec": 2,
    "before_commit": 1,
    "after_commit": 1,
    "after_rollback": 1,
    "after_soft_rollback": 2,
    "after_begin": 3,
    "after_transaction_create": 2,
    "after_transaction_end": 2,
    "before_attach": 2,
    "after_attach": 2,
    "after_bulk_update": 1,
    "after_bulk_delete": 1,
    "do_orm_execute": 1,
}
for n in names:
    c = argc.get(n, 2)
    if c == 1:
        fn = (lambda n: lambda a: show("S:", n, d(a)))(n)
    elif c == 2:
        fn = (lambda n: lambda a, b: show("S:", n, d(a), d(b)))(n)
    else:
        fn = (lambda n: lambda a, b, c_: show("S:", n, d(a), d(b), d(c_)))(n)
    event.listen(Session, n, fn)
for n in "before_insert after_insert before_update after_update before_delete after_delete".split():
    event.listen(User, n, (lambda n: lambda m, c, o: show("M:", n, m, d(c), d(o)))(n))
for n in "load".split():
    event.listen(User, n, (lambda n: lambda o, c: show("I:", n, d(o), type(c).__name__))(n))
event.listen(User, "refresh", lambda o, c, a: show("I: refresh", d(o), type(c).__name__, sorted(a) if a else a))
event.listen(User, "expire", lambda o, a: show("I: expire", d(o), a))
event.listen(User, "init", lambda o, a, k: show("I: init", type(o).__name__, a, k))
event.listen(User.name, "set", lambda o, v, old, i: show("A: set", d(o), v, old, i.key, type(i).__name__))
event.listen(User.name, "remove", lambda o, v, i: show("A: remove", d(o), v, i.key))
event.listen(User.name, "modified", lambda o, i: show("A: modified", d(o), i.key))
print("-- new")
u = User(name="a")
print("-- add")
s.close()
s.add(u)
print("-- flush")
s.flush()
print("-- commit")
s.commit()
print("-- access")
u.name
print("-- set")
u.name = "b"
u.name = "b"
print("-- flush")
s.flush()
print("-- rollback")
s.rollback()
print("-- del")
del u.name
print("-- rollback")
s.rollback()
print("-- expire")
s.expire(u, ["name"])
u.name
s.refresh(u)
print("-- query")
s.expunge_all()
print("-- q2")
v = s.query(User).filter(User.name == "a").first()
print("-- select")
s.scalars(select(User)).all()
print("-- get")
s.get(User, 1)
s.get(User, 77)
print("-- delete")
s.delete(v)
s.flush()
print("-- rollback")
s.rollback()
print("-- delete commit")
s.delete(v)
s.commit()
print("-- nested")
n = s.begin_nested()
s.add(User(name="n"))
n.commit()
print("-- nested rb")
n = s.begin_nested()
w = User(name="n2")
s.add(w)
s.flush()
n.rollback()
print("-- rollback")
s.rollback()
print("-- bulk")
s.execute(update(User).values(name="z"))
s.execute(delete(User).where(User.id == 99))
s.query(User).update({"name": "q"})
s.rollback()
print("-- core")
s.execute(text("select 1"))
s.execute(select(User.__table__))
s.rollback()
print("-- expunge")
x = User(name="p")
s.add(x)
s.expunge(x)
print("-- merge")
m = s.merge(User(id=1, name="merged"))
s.rollback()
print("-- close")
s.close()
print("-- make_transient")
x = s.get(User, 2)
make_transient(x)
s.close()
print("-- failing flush")
s.add(User(id=2, name="dup"))
t(lambda: s.flush())
s.rollback()
print("-- set_committed")
y = User()
attributes.set_committed_value(y, "name", "c")
attributes.set_attribute(y, "name", "sa")
attributes.del_attribute(y, "name")
show(
    attributes.get_attribute(y, "name"),
    attributes.get_history(y, "name"),
    attributes.NO_VALUE,
    repr(attributes.NO_VALUE),
    attributes.instance_state(y) is inspect(y),
    attributes.instance_dict(y),
)
