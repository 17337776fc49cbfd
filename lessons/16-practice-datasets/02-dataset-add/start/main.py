"""A place to try things: it works on a database in memory."""

from catalog.database import Base, make_engine
from catalog.models import Tag
from catalog.store import add_version
from sqlalchemy.orm import Session

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Tag(name="text"))
    session.commit()

with Session(engine) as session:
    for content in (b"good,1\nbad,0\n", b"good,1\nbad,0\nfine,1\n", b"good,1\nbad,0\n"):
        version, created = add_version(
            session, "reviews", content, tags=["text", "english", "films"]
        )
        session.commit()
        if version is not None:
            print(version.number, version.size, version.checksum[:8], created)
