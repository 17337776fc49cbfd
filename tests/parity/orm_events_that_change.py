# Events that change what happens: statements, queries, values, databases; and where listeners are kept.
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


@event.listens_for(s, "do_orm_execute")
def doe(st):
    show(
        st.is_select,
        st.is_insert,
        st.is_update,
        st.is_delete,
        st.is_orm_statement,
        st.is_column_load,
        st.is_relationship_load,
        st.is_from_statement,
        st.is_executemany,
        st.bind_mapper,
        [str(m) for m in st.all_mappers],
        st.parameters,
        {k: v for k, v in st.execution_options.items() if k[0] != "_"},
        {k: v for k, v in st.local_execution_options.items() if k[0] != "_"},
        st.session is s,
        type(st.statement).__name__.replace("Annotated", ""),
        sorted(st.bind_arguments),
    )


s.execute(select(User)).all()
s.scalars(select(User.name).execution_options(foo=1), execution_options={"bar": 2}).all()
s.execute(text("select 1"), {"x": 1})
s.execute(select(User.__table__))
s.execute(update(User).values(name="z").where(User.id == 99))
s.execute(delete(User).where(User.id == 99))
s.execute(insert(User), [{"id": 50, "name": "x"}, {"id": 51, "name": "y"}])
s.query(User).all()
s.get(User, 1)
s.expire_all()
s.get(User, 50)
s.get(User, 2)
s.query(User.name).where(User.id == 1).scalar()
s.rollback()
s.execute(select(User).from_statement(text("select * from users"))).all()
event.remove(s, "do_orm_execute", doe)


def doe2(st):
    if st.is_select and not st.is_column_load:
        st.statement = st.statement.where(User.name != "bob")


event.listen(s, "do_orm_execute", doe2)
show([u.name for u in s.scalars(select(User).order_by(User.id))], [u.name for u in s.query(User).order_by(User.id)])
event.remove(s, "do_orm_execute", doe2)


def doe3(st):
    r = st.invoke_statement(execution_options={"zz": 1})
    show(type(r).__name__)
    return r


event.listen(s, "do_orm_execute", doe3)
show([u.name for u in s.scalars(select(User).order_by(User.id))])
event.remove(s, "do_orm_execute", doe3)
show(event.contains(s, "do_orm_execute", doe3))
S1 = sessionmaker(bind=s.bind)
S2 = sessionmaker(bind=s.bind)
show(S1.class_ is Session, S1.class_.__name__, type(S1()), type(S1()).__mro__[1] is Session, S1)
event.listen(S1, "after_begin", lambda a, b, c: show("after_begin S1"))
a = S1()
b = S2()
a.execute(text("select 1"))
b.execute(text("select 1"))
a.close()
b.close()
sc = scoped_session(S2)
event.listen(sc, "after_begin", lambda a, b, c: show("after_begin sc"))
b = S2()
b.execute(text("select 1"))
b.close()
sc.execute(text("select 1"))
sc.remove()


@event.listens_for(Query, "before_compile", retval=True)
def bc(q):
    for d in q.column_descriptions:
        if d["type"] is User:
            q = q.enable_assertions(False).filter(d["entity"].name != "cy")
    return q


show(
    [u.name for u in s.query(User).order_by(User.id)],
    s.query(User).count(),
    str(s.query(User.name)),
    [u.name for u in s.query(User).order_by(User.id.desc()).limit(1)],
)
event.remove(Query, "before_compile", bc)


@event.listens_for(Query, "before_compile_update", retval=True)
def bcu(q, ctx):
    show(type(ctx).__name__, ctx.values, ctx.mapper)
    ctx.values["name"] = "upd"
    return q.filter(User.id == 1)


@event.listens_for(s, "after_bulk_update")
def abu(ctx):
    show("abu", type(ctx).__name__, ctx.values, ctx.result.rowcount, ctx.session is s, ctx.mapper)


@event.listens_for(s, "after_bulk_delete")
def abd(ctx):
    show("abd", type(ctx).__name__, ctx.result.rowcount, ctx.session is s, ctx.mapper)


show(s.query(User).update({"name": "q"}))
show([u.name for u in s.query(User).order_by(User.id)])
show(s.query(User).filter(User.id == 77).delete())
s.rollback()


class R(Session):
    def get_bind(self, mapper=None, *, clause=None, **kw):
        (clause is not None or mapper is None) and show(
            "get_bind", mapper, str(clause).split()[0] if clause is not None else None, sorted(kw)
        )
        return super().get_bind(mapper=mapper, clause=clause, **kw)


r = R(s.bind)
r.scalars(select(User)).all()
r.get(User, 1)
u = User(name="new")
r.add(u)
r.flush()
u.name = "b"
r.flush()
r.execute(text("select 1"))
r.execute(update(User).values(name="z"))
r.connection()
r.refresh(u)
r.rollback()
x = User(name="k")
calls = []


@event.listens_for(User.name, "set", retval=True)
def up(t, v, o, i):
    return v and v.upper()


x.name = "abc"
show(x.name)
event.remove(User.name, "set", up)
x.name = "abc"
show(x.name)


def fail(t, v, o, i):
    raise ValueError("no " + str(v))


event.listen(User.name, "set", fail)
t(lambda: setattr(x, "name", "q"))
show(x.name)
event.remove(User.name, "set", fail)
event.listen(User, "before_insert", lambda m, c, o: setattr(o, "name", "from event"))
s.add(User(id=60))
s.flush()
show(s.get(User, 60).name)


def bf(session, ctx, inst):
    show(sorted(type(o).__name__ for o in session.new), len(session.dirty))


event.listen(s, "before_flush", bf, once=True)
s.add(User(id=61))
s.flush()
s.add(User(id=62))
s.flush()
s.rollback()


@event.listens_for(s, "before_commit", named=True)
def bcm(**kw):
    show(sorted(kw))


s.commit()


@event.listens_for(s, "before_flush")
def bad(session, c, i):
    raise RuntimeError("stop")


s.add(User(name="nope"))
t(lambda: s.commit())
t(lambda: s.execute(text("select 1")).scalar())
s.rollback()
