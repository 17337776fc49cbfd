from sqlalchemy import String, create_engine, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Run(Base):
    __tablename__ = "runs"

    run_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(20))


engine = create_engine("sqlite:///lab.db")
Base.metadata.create_all(engine)


def stored():
    with Session(engine) as other:
        return " ".join(other.scalars(select(Run.name).order_by(Run.run_id)))


with Session(engine) as session:
    with session.begin():
        session.add(Run(name="a"))
        session.commit()
print("1:", stored())

with Session(engine) as session:
    try:
        with session.begin():
            session.add(Run(name="b"))
            session.commit()
            session.add(Run(name="c"))
    except InvalidRequestError:
        print("refused")
print("2:", stored())

with Session(engine) as session:
    try:
        with session.begin():
            session.add(Run(name="d"))
            session.flush()
            raise ValueError("loss is NaN")
    except ValueError:
        session.add(Run(name="e"))
        session.commit()
print("3:", stored())

with Session(engine) as session:
    session.add(Run(name="f"))
    session.flush()
print("4:", stored())
