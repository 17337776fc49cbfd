"""A place to try things: it works on a database in memory."""

from catalog.database import Base, make_engine
from catalog.splits import proportions, set_splits
from catalog.store import add_version
from sqlalchemy.orm import Session

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    version, _ = add_version(session, "reviews", b"x" * 1000)
    set_splits(session, version, {"train": 800, "test": 200})
    session.commit()
    print(proportions(version))
    set_splits(session, version, {"train": 750, "val": 250})
    session.commit()
    print(proportions(version))
