# load_only(), defer(), undefer() and '*': which columns are read, when, and what options say where they do not fit.
import re
from sqlalchemy import create_engine, event, func, inspect, select
from sqlalchemy.orm import DeclarativeBase, Load, Mapped, Session, aliased, defer, load_only, mapped_column, undefer


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    bio: Mapped[str | None] = mapped_column(deferred=True)
    pic: Mapped[str | None] = mapped_column(deferred=True)


class Other(Base):
    __tablename__ = "others"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


def show(*things):
    print(*[re.sub(r"0x[0-9a-f]+", "0x", str(thing)) for thing in things])


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
s = Session(engine)
s.add_all([User(id=1, name="ann", bio="b", pic="p"), Other(id=1, name="o")])
s.commit()
ua = aliased(User)
texts = {
    "none": lambda: select(User),
    "load_only": lambda: select(User).options(load_only(User.name)),
    "load_only deferred": lambda: select(User).options(load_only(User.bio)),
    "two load_only": lambda: select(User).options(load_only(User.name), load_only(User.bio)),
    "defer": lambda: select(User).options(defer(User.name)),
    "undefer": lambda: select(User).options(undefer(User.bio)),
    "undefer all": lambda: select(User).options(undefer("*")),
    "defer all": lambda: select(User).options(defer("*")),
    "all but": lambda: select(User).options(defer("*"), undefer(User.name)),
    "explicit wins": lambda: select(User).options(defer(User.name), undefer("*")),
    "Load": lambda: select(User).options(Load(User).defer(User.name).undefer(User.bio)),
    "Load all": lambda: select(User, Other).options(Load(User).undefer("*"), Load(Other).defer("*")),
    "str": lambda: defer(User.name).defer(User.bio),
    "alias": lambda: select(ua).options(load_only(ua.name)),
    "alias and class": lambda: select(ua, User).options(Load(ua).load_only(ua.name), defer(User.name)),
    "query": lambda: s.query(User).options(load_only(User.name), [undefer(User.bio)]),
    "subquery": lambda: select(select(User).options(load_only(User.name)).subquery()),
    "function": lambda: select(func.count()).options(defer(Other.name)),
    "conflict": lambda: select(User).options(defer(User.name), undefer(User.name)),
    "other class": lambda: select(User).options(load_only(Other.name)),
    "two classes": lambda: select(User).options(load_only(User.name, Other.name)),
    "class for alias": lambda: select(ua).options(load_only(User.name)),
    "of two": lambda: select(User, ua).options(defer(Other.name)),
    "columns": lambda: select(User.name).options(defer(User.bio)),
    "no link": lambda: Load(User).load_only(Other.name),
    "string": lambda: defer("name"),
    "string in load_only": lambda: load_only("name"),
    "nothing": lambda: load_only(),
    "class": lambda: defer(User),
    "no option": lambda: select(User).options("x"),
    "no class": lambda: Load(3),
}
for name, make in texts.items():
    try:
        show(name, make())
    except Exception as error:
        show(name, type(error).__name__, error)

log = []


@event.listens_for(engine, "before_cursor_execute")
def note(conn, cursor, statement, parameters, context, executemany):
    log.append(" ".join(statement.split()))


def run(title, get, *attributes):
    s.expunge_all()
    log.clear()
    user = get()
    show(title, "loaded", sorted(set(inspect(user).dict) - {"_sa_instance_state"}))
    for attribute in attributes:
        try:
            show("  ", attribute, getattr(user, attribute))
        except Exception as error:
            show("  ", type(error).__name__, error)
    for line in log:
        show("    ", line)
    return user


run("plain", lambda: s.scalars(select(User)).one(), "bio", "pic")
run("load_only", lambda: s.scalars(select(User).options(load_only(User.name))).one(), "name", "bio")
run("raises", lambda: s.scalars(select(User).options(load_only(User.name, raiseload=True))).one(), "bio", "name")
run("defer", lambda: s.scalars(select(User).options(defer(User.name))).one(), "name")
run("defer raises", lambda: s.scalars(select(User).options(defer(User.name, raiseload=True))).one(), "name", "bio")
run("undefer all", lambda: s.scalars(select(User).options(undefer("*"))).one(), "pic")
run("get", lambda: s.get(User, 1, options=[undefer(User.bio)]), "bio")
run("get", lambda: s.get(User, 1, options=[load_only(User.name)]), "name")
user = run("defer and refresh", lambda: s.scalars(select(User).options(defer(User.name))).one())
log.clear()
s.refresh(user)
show(sorted(inspect(user).unloaded), log)
user = run("expire", lambda: s.scalars(select(User).options(load_only(User.name))).one())
s.expire(user)
log.clear()
show(user.name, sorted(inspect(user).unloaded), log)
user = run("more later", lambda: s.query(User).first())
s.query(User).options(undefer(User.bio)).first()
show(sorted(inspect(user).unloaded))
s.get(User, 1, options=[undefer(User.pic)], populate_existing=True)
show(sorted(inspect(user).unloaded))
s.expunge(user)
for attribute in ("name", "bio"):
    try:
        show(getattr(user, attribute))
    except Exception as error:
        show(type(error).__name__, error)
s.close()
