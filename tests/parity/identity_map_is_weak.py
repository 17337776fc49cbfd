from sqlalchemy import Column, Integer, String, create_engine, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Doc(Base):
    __tablename__ = "docs"
    id = Column(Integer, primary_key=True)
    title = Column(String)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
session = Session(engine)
session.add_all([Doc(id=1, title="one"), Doc(id=2, title="two")])
session.commit()
print(len(session.identity_map))

kept = session.get(Doc, 1)
print(session.get(Doc, 1) is kept)
print(session.scalars(select(Doc).where(Doc.title == "one")).one() is kept)
print(len(session.identity_map))

print("-- held by nobody: fetched again")
session.get(Doc, 2)
session.get(Doc, 2)
print("-- held: not fetched again")
second = session.get(Doc, 2)
session.get(Doc, 2)
print(len(session.identity_map))
del second
print(len(session.identity_map))
print("-- changed: the session itself holds it")
session.get(Doc, 2).title = "TWO"
print(len(session.identity_map), len(session.dirty))
print(session.get(Doc, 2).title)
session.commit()
print(len(session.identity_map))
