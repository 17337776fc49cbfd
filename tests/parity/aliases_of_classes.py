# aliased(): self joins, subqueries, CTEs, unions, names, and what inspect() says.
import re
from sqlalchemy import ForeignKey, create_engine, exists, func, inspect, select, union
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, join, mapped_column, outerjoin


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
    def named(cls, name):
        return cls.name == name


class Address(Base):
    __tablename__ = "addresses"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    email: Mapped[str]


def show(*things):
    print(*[re.sub(r"0x[0-9a-f]+", "0x", str(thing)) for thing in things])


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
s = Session(engine)
s.add_all([User(id=1, name="ann"), User(id=2, name="bob", boss_id=1), User(id=3, name="cy", boss_id=1)])
s.flush()
s.add_all([Address(id=1, user_id=1, email="a@"), Address(id=2, user_id=2, email="b@")])
s.commit()

ua = aliased(User)
boss = aliased(User, name="boss")
show(repr(ua), ua, repr(inspect(ua)), inspect(ua), inspect(ua).name, inspect(boss).name, inspect(ua).mapper)
show(ua.name is ua.name, ua.name, ua.name.key, ua.name.parent, ua.name.property, ua.named("x"), aliased(ua))
try:
    ua.nope
except AttributeError as error:
    show(error)
statements = [
    select(ua),
    select(boss).order_by(boss.id.desc()),
    select(User, boss).where(User.boss_id == boss.id),
    select(User.name, boss.name).join(boss, User.boss_id == boss.id).order_by(User.id),
    select(User.name, boss.name.label("of")).outerjoin(boss, User.boss_id == boss.id).order_by(User.id),
    select(func.count(ua.id)),
    select(User).join(ua, User.boss_id == ua.id).where(ua.name == "ann").order_by(ua.id, User.id),
    select(ua.name, Address.email).join_from(ua, Address).order_by(Address.id),
    select(Address.email).select_from(ua).join(Address, Address.user_id == ua.id),
    select(User.name).where(exists().where(ua.boss_id == User.id)),
    select(User.name).where(User.id.in_(select(ua.boss_id).where(ua.boss_id == User.id))),
    select(User.name).select_from(outerjoin(User, Address)).order_by(User.id),
    select(User.name, ua.name).select_from(join(User, ua, User.id == ua.boss_id)).order_by(ua.id),
    select(User.id).filter_by(name="bob"),
]
for statement in statements:
    show(statement)
    result = s.execute(statement)
    show(result.keys(), [tuple(getattr(v, "name", v) for v in row) for row in result])
    show([(d["name"], d["aliased"], d["entity"]) for d in statement.column_descriptions])

show(s.query(User, ua.name, boss))
show(s.query(ua).filter(ua.name == "ann").filter_by(id=1).one().name)

sub = select(User).where(User.id < 3).subquery()
of_sub = aliased(User, sub, name="few")
show(select(of_sub).where(of_sub.id == 1), [u.name for u in s.scalars(select(of_sub).order_by(of_sub.id))])
of_cte = aliased(User, select(User).where(User.id > 1).cte("later"))
show(select(of_cte), [u.name for u in s.scalars(select(of_cte).order_by(of_cte.id))])
both = union(select(User).where(User.id == 1), select(User).where(User.id == 3)).subquery()
of_union = aliased(User, both)
show(select(of_union), [u.name for u in s.scalars(select(of_union).order_by(of_union.name))])
last = select(func.max(User.id).label("id"), User.name.label("name")).group_by(User.name).subquery()
by_name = aliased(User, last, adapt_on_names=True)
show(select(by_name.id, by_name.name), select(by_name))
s.expunge_all()
ids = select(User.id).subquery()
only_ids = aliased(User, ids)
found = s.scalars(select(only_ids).order_by(only_ids.id)).first()
show(sorted(inspect(found).unloaded), sorted(inspect(found).expired_attributes), found.name)
names = aliased(User, select(User.name).subquery())
for attempt in (lambda: s.scalars(select(names)).first(), lambda: aliased(User.__table__, adapt_on_names=True), lambda: aliased(3)):
    try:
        attempt()
    except Exception as error:
        show(type(error).__name__, error)
s.close()
