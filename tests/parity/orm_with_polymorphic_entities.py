from sqlalchemy import ForeignKey, create_engine, or_, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, joinedload, mapped_column, relationship, with_polymorphic


class Base(DeclarativeBase):
    pass


class Team(Base):
    __tablename__ = "teams"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    people: Mapped[list["Person"]] = relationship(order_by="Person.id")


class Person(Base):
    __tablename__ = "people"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    type: Mapped[str]
    team_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id"))
    __mapper_args__ = {"polymorphic_on": "type", "polymorphic_identity": "person"}

    def __repr__(self):
        return f"{type(self).__name__}({self.name})"


class Coder(Person):
    __tablename__ = "coders"
    id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    language: Mapped[str]
    __mapper_args__ = {"polymorphic_identity": "coder"}


class Boss(Person):
    __tablename__ = "bosses"
    id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    golf: Mapped[str]
    __mapper_args__ = {"polymorphic_identity": "boss"}


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Team(name="t", people=[Coder(name="c", language="py"), Boss(name="b", golf="old"), Person(name="p")]))
    session.commit()

every = with_polymorphic(Person, "*")
some = with_polymorphic(Person, [Coder], flat=True)
print(select(some.id, some.Coder.language))
with Session(engine) as session:
    people = session.scalars(select(every).order_by(every.id)).all()
    print(people, people[0].language, people[1].golf)
with Session(engine) as session:
    stmt = select(every).where(or_(every.Coder.language == "py", every.Boss.golf == "old")).order_by(every.id)
    print(session.scalars(stmt).all())
    print(session.execute(select(some.name, some.Coder.language).order_by(some.id)).all())
with Session(engine) as session:
    team = session.scalars(select(Team).options(joinedload(Team.people.of_type(with_polymorphic(Person, "*", flat=True))))).unique().one()
    print(team.people, team.people[0].language)
with Session(engine) as session:
    print(session.execute(select(Team.name, Coder.language).join(Team.people.of_type(Coder))).all())
    print(session.scalars(select(Team).where(Team.people.of_type(Boss).any(Boss.golf == "old"))).one().name)
    print(session.scalars(select(Coder)).all(), session.get(Person, 2).golf)
