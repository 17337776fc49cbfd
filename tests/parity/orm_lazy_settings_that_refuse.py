from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


class Parent(Base):
    __tablename__ = "parents"
    id: Mapped[int] = mapped_column(primary_key=True)
    strict: Mapped[list["Child"]] = relationship(foreign_keys="Child.a_id", lazy="raise", back_populates="parent")
    sqlless: Mapped[list["Child"]] = relationship(foreign_keys="Child.b_id", lazy="raise_on_sql")
    none: Mapped[list["Child"]] = relationship(foreign_keys="Child.c_id", lazy="noload")


class Child(Base):
    __tablename__ = "children"
    id: Mapped[int] = mapped_column(primary_key=True)
    a_id: Mapped[int | None] = mapped_column(ForeignKey("parents.id"))
    b_id: Mapped[int | None] = mapped_column(ForeignKey("parents.id"))
    c_id: Mapped[int | None] = mapped_column(ForeignKey("parents.id"))
    parent: Mapped[Parent | None] = relationship(foreign_keys=[a_id], lazy="raise", back_populates="strict")
    other: Mapped[Parent | None] = relationship(foreign_keys=[b_id], lazy="raise_on_sql", viewonly=True)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)


def attempt(label, make):
    try:
        print(label, make())
    except InvalidRequestError as error:
        print(label, error)


with Session(engine) as session:
    parent = Parent(strict=[Child(), Child()], sqlless=[Child()], none=[Child()])
    print(len(parent.strict), len(parent.sqlless), len(parent.none))
    session.add(parent)
    session.commit()
    for key in ("strict", "sqlless", "none"):
        attempt(key, lambda: len(getattr(parent, key)))
    child = session.get(Child, 1)
    attempt("parent", lambda: child.parent is parent)
    child = session.get(Child, 3)
    attempt("other in the identity map", lambda: child.other is parent)
with Session(engine) as session:
    child = session.get(Child, 3)
    attempt("other without it", lambda: child.other)
    attempt("no key", lambda: session.get(Child, 4).other)
    parent = session.scalars(select(Parent).options(selectinload(Parent.strict), selectinload(Parent.none))).one()
    attempt("strict loaded", lambda: len(parent.strict))
    attempt("none loaded", lambda: len(parent.none))
    attempt("back in the identity map", lambda: parent.strict[0].parent is parent)
    parent.strict.append(Child())
    session.commit()
    print(session.scalars(select(Child.a_id).order_by(Child.id)).all())
