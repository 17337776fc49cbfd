"""A place to try things: it works on a database in memory."""

import registry
from database import Base, make_engine
from registry import register
from sqlalchemy.orm import Session

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    base = register(session, "bert", "pytorch", accuracy=0.88)
    session.commit()
    if hasattr(registry, "lineage"):
        better = register(session, "bert", "pytorch", 0.91, parent=base)
        tuned = register(session, "bert-ner", "pytorch", 0.94, parent=better)
        session.commit()
        print(registry.lineage(session, tuned))
    else:
        print("registry.py has no lineage yet")
