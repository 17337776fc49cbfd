"""Tables of classes that stand beside each other: a flush writes them by what they extend, then by what they refer to."""

from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.ext.declarative import ConcreteBase
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Worker(ConcreteBase, Base):
    __tablename__ = "workers"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    __mapper_args__ = {"polymorphic_identity": "worker", "concrete": True}


class Manager(Worker):
    __tablename__ = "managers"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    aide_id: Mapped[int | None] = mapped_column(ForeignKey("engineers.id"))
    aide: Mapped["Engineer | None"] = relationship()
    __mapper_args__ = {"polymorphic_identity": "manager", "concrete": True}


class Engineer(Worker):
    __tablename__ = "engineers"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    __mapper_args__ = {"polymorphic_identity": "engineer", "concrete": True}


class Intern(Engineer):
    __tablename__ = "interns"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    __mapper_args__ = {"polymorphic_identity": "intern", "concrete": True}


class Person(Base):
    __tablename__ = "people"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    guide_id: Mapped[int | None] = mapped_column(ForeignKey("guides.id", use_alter=True, name="guide"))
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "person"}


class Guide(Person):
    __tablename__ = "guides"
    id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    tour: Mapped[str]
    __mapper_args__ = {"polymorphic_identity": "guide", "inherit_condition": id == Person.id}


class Author(Person):
    __tablename__ = "authors"
    id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    translator_id: Mapped[int | None] = mapped_column(ForeignKey("translators.id"))
    __mapper_args__ = {"polymorphic_identity": "author"}


class Translator(Person):
    __tablename__ = "translators"
    id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    __mapper_args__ = {"polymorphic_identity": "translator"}


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Intern(name="i"), Engineer(name="a"), Manager(name="b"), Worker(name="c")])
    session.add_all([Manager(name="e", aide=Engineer(name="z"))])
    session.add_all([Author(name="f"), Translator(name="g"), Guide(name="h", tour="t"), Person(name="j")])
    session.commit()
    for kind in (Manager, Engineer, Intern, Worker, Person):
        for one in session.scalars(select(kind).order_by(kind.name)):
            one.name += "x"
    session.commit()
    print([(type(one).__name__, one.name) for one in session.scalars(select(Worker).order_by(Worker.name))])
    print([(type(one).__name__, one.name) for one in session.scalars(select(Person).order_by(Person.name))])
    for kind in (Worker, Person):
        for one in session.scalars(select(kind).order_by(kind.name)):
            session.delete(one)
    session.commit()
