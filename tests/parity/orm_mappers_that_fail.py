"""What still works, and what does not, once the relationships of a program could not be resolved."""

from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, class_mapper, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Ship(Base):
    __tablename__ = "ships"
    id: Mapped[int] = mapped_column(primary_key=True)
    sailors: Mapped[list["Sailor"]] = relationship(back_populates="ship", cascade="all", passive_deletes="all")


class Sailor(Base):
    __tablename__ = "sailors"
    id: Mapped[int] = mapped_column(primary_key=True)
    ship_id: Mapped[int | None] = mapped_column(ForeignKey("ships.id"))
    ship: Mapped["Ship | None"] = relationship(back_populates="sailors")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
session = Session(engine)


def attempt(name, action):
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__, error)
    print("    a transaction:", session.in_transaction())


attempt("object", lambda: Ship(id=1))
attempt("once more", lambda: Ship(id=1))
attempt("query of a class", lambda: session.query(Sailor) and None)
attempt("query of a column", lambda: session.query(Sailor.id) and None)
attempt("more columns", lambda: session.query(Sailor.__table__.c.id).add_columns(Sailor.id) and None)
attempt("alias", lambda: aliased(Sailor) and None)
attempt("mapper", lambda: class_mapper(Sailor) and None)
attempt("mapper as it is", lambda: class_mapper(Sailor, configure=False))
attempt("get", lambda: session.get(Sailor, 1))
attempt("commit", session.commit)
attempt("select of a class", lambda: session.scalars(select(Sailor)).all())
attempt("select of the table", lambda: session.execute(select(Sailor.__table__)).all())
session.close()
