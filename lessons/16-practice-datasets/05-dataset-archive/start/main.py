"""A place to try things: it works on a database in memory."""

from catalog.archive import active, archive, restore
from catalog.database import Base, make_engine
from catalog.store import add_version
from sqlalchemy.orm import Session

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    for name in ("reviews", "digits", "news"):
        add_version(session, name, name.encode())
    session.commit()
    archive(session, "digits")
    session.commit()
    print(active(session))
    restore(session, "digits")
    session.commit()
    print(active(session))
