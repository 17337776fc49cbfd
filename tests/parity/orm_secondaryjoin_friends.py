from sqlalchemy import Column, ForeignKey, Integer, Table, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, joinedload, mapped_column, relationship


class Base(DeclarativeBase):
    pass


follows = Table(
    "follows",
    Base.metadata,
    Column("follower", ForeignKey("people.id"), primary_key=True),
    Column("followed", ForeignKey("people.id"), primary_key=True),
    Column("strength", Integer, default=1),
)


class Person(Base):
    __tablename__ = "people"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    following: Mapped[list["Person"]] = relationship(
        secondary=follows, primaryjoin="Person.id == follows.c.follower", secondaryjoin="Person.id == follows.c.followed", back_populates="followers"
    )
    followers: Mapped[list["Person"]] = relationship(
        secondary="follows", primaryjoin="Person.id == follows.c.followed", secondaryjoin="Person.id == follows.c.follower", back_populates="following"
    )
    fans: Mapped[list["Person"]] = relationship(
        secondary=follows,
        primaryjoin=lambda: (Person.id == follows.c.followed) & (follows.c.strength > 5),
        secondaryjoin=lambda: Person.id == follows.c.follower,
        viewonly=True,
    )


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    ann, bob, cid = [Person(name=n) for n in ("ann", "bob", "cid")]
    session.add_all([ann, bob, cid])
    ann.following = [bob]
    session.flush()
    ann.following.append(cid)
    session.flush()
    cid.followers.append(bob)
    print([p.name for p in cid.followers], [p.name for p in bob.following])
    session.flush()
    ann.following.append(ann)
    session.commit()
    print(session.execute(select(follows).order_by(follows.c.follower, follows.c.followed)).all())
    session.execute(follows.update().where(follows.c.follower == 2).values(strength=9))
    print([p.name for p in cid.fans])
    other = aliased(Person)
    stmt = select(Person.name, other.name).join(Person.following.of_type(other)).order_by(Person.name, other.name)
    print(session.execute(stmt).all())
    print(session.scalars(select(Person.name).where(Person.followers.any(Person.name == "bob"))).all())
    ann.following.remove(bob)
    session.delete(cid)
    session.commit()
    print(session.execute(select(follows.c.follower, follows.c.followed)).all(), [p.name for p in ann.followers])
with Session(engine) as session:
    for p in session.scalars(select(Person).options(joinedload(Person.following)).order_by(Person.id)).unique():
        print(p.name, [f.name for f in p.following])
