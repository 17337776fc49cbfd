# from_statement(): objects from the rows of text, of text with columns, of unions and of INSERT with RETURNING.
import datetime
from sqlalchemy import ForeignKey, create_engine, insert, inspect, select, text, union_all
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, mapped_column


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    born: Mapped[datetime.date | None]


class Address(Base):
    __tablename__ = "addresses"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    email: Mapped[str]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
s = Session(engine)
s.add_all([User(id=1, name="ann", born=datetime.date(2001, 2, 3)), User(id=2, name="bob")])
s.flush()
s.add_all([Address(id=7, user_id=1, email="a@"), Address(id=8, user_id=2, email="b@")])
s.commit()
print([(u.name, u.born) for u in s.scalars(select(User).from_statement(text("select * from users order by id")))])
s.expunge_all()
renamed = text("select id as users_id, name as users_name, born as users_born from users order by id desc")
print([(u.name, u.born) for u in s.scalars(select(User).from_statement(renamed))])
s.expunge_all()
both = text(
    "select users.id as users_id, name, born, addresses.id as addresses_id, user_id, email "
    "from users join addresses on users.id = user_id where users.id >= :least order by 1"
)
rows = s.execute(select(User, Address).from_statement(both), {"least": 1}).all()
print([(u.id, u.name, u.born, a.id, a.email) for u, a in rows], rows[0]._fields)
s.expunge_all()
some = s.scalars(select(User).from_statement(text("select id from users order by id"))).all()
print([sorted(inspect(u).unloaded) for u in some], some[0].name, some[1].born)
typed = text("select id, name from users where id < :most order by id").columns(User.id, User.name)
print(s.execute(select(User).from_statement(typed), {"most": 2}).keys())
print([u.name for u in s.scalars(select(User).from_statement(typed.bindparams(most=9)))])
one, two = select(User).where(User.id == 1), select(User).where(User.id == 2)
print([u.name for u in s.scalars(select(User).from_statement(one.union(two).order_by(User.name.desc())))])
print([u.name for u in s.scalars(select(User).from_statement(union_all(two, one)))])
print([u.name for u in s.scalars(select(User).from_statement(insert(User).values(id=9, name="new").returning(User)))])
print(s.execute(select(User.name, User.id).from_statement(text("select id, name from users order by id"))).all())
other = aliased(User, name="other")
print(s.execute(select(other).from_statement(text("select * from users order by id"))).keys())
whole = select(User).from_statement(text("select * from users"))
print(whole, [(d["name"], d["entity"]) for d in whole.column_descriptions])
q = s.query(User).from_statement(text("select * from users where id = :id")).params(id=2)
print(q, q.all()[0].name, q.first().name, q.one().name, s.query(User.name).from_statement(text("select name, id from users order by id")).all())
attempts = {
    "missing key": lambda: s.scalars(select(User).from_statement(text("select name from users"))).all(),
    "filter": lambda: q.filter(User.id == 1),
    "filter_by": lambda: q.filter_by(id=1),
    "order_by": lambda: q.order_by(User.id),
    "limit": lambda: q.limit(3),
    "slice": lambda: q[0],
    "join": lambda: q.join(Address),
    "group_by": lambda: q.group_by(User.id),
    "distinct": lambda: q.distinct(),
    "count": lambda: q.count(),
    "exists": lambda: q.exists(),
    "subquery": lambda: q.subquery(),
    "again": lambda: q.from_statement(text("x")),
    "criteria": lambda: s.query(User).filter(User.id == 1).from_statement(text("x")),
    "string": lambda: s.query(User).from_statement("select"),
}
for name, attempt in attempts.items():
    try:
        print(name, attempt())
    except Exception as error:
        print(name, type(error).__name__, error)
s.close()
