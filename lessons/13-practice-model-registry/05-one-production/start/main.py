"""A place to try things: it works on a database in memory."""

from database import Base, make_engine
from registry import production, promote, register
from sqlalchemy.orm import Session

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    register(session, "bert", "pytorch", accuracy=0.88)
    register(session, "bert", "pytorch", accuracy=0.91)
    promote(session, "bert", 2)
    session.commit()
    print("in production:", production(session, "bert").number)

    promote(session, "bert", 1)
    session.commit()
    print("in production:", production(session, "bert").number)
