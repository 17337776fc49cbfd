"""A place to try things: it works on a database in memory."""

from database import Base, make_engine
from registry import production, promote, register
from sqlalchemy.orm import Session

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    register(session, "bert", "pytorch", accuracy=0.88)
    register(session, "bert", "pytorch", accuracy=0.91)
    session.commit()

    register(session, "bert", "pytorch", accuracy=0.10)
    session.rollback()

    version = register(session, "bert", "pytorch", accuracy=0.93)
    print("after the rollback:", getattr(version, "number", None))

    promote(session, "bert", 1)
    promote(session, "bert", 2)
    serving = production(session, "bert")
    print("in production:", getattr(serving, "number", None))
    session.commit()
