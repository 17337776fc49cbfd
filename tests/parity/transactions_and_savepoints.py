from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Step(Base):
    __tablename__ = "steps"
    id = Column(Integer, primary_key=True)
    name = Column(String)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)


def names(session):
    return [step.name for step in session.query(Step).order_by(Step.id)]


with Session(engine) as session:
    with session.begin():
        session.add(Step(name="load"))
        with session.begin_nested():
            session.add(Step(name="clean"))
        try:
            with session.begin_nested():
                session.add(Step(name="broken"))
                session.flush()
                raise ValueError("bad data")
        except ValueError as error:
            print("undone:", error)
        session.add(Step(name="train"))
    print(names(session))
with Session(engine) as session:
    session.add(Step(name="first"))
    point = session.begin_nested()
    session.add(Step(name="second"))
    inner = session.begin_nested()
    session.add(Step(name="third"))
    session.flush()
    inner.rollback()
    print(names(session), point.is_active, inner.is_active)
    point.commit()
    session.commit()
    print(names(session))
try:
    with Session(engine) as session, session.begin():
        session.add(Step(name="lost"))
        raise RuntimeError("stop")
except RuntimeError as error:
    print(error)
with Session(engine) as session:
    print(names(session), session.in_transaction())
    try:
        session.begin()
    except Exception as error:
        print(type(error).__name__, error)
    session.rollback()
    transaction = session.begin()
    session.add(Step(name="last"))
    transaction.commit()
    print(transaction.is_active, session.in_transaction())
