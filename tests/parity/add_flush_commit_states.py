from sqlalchemy import Column, Integer, String, create_engine, inspect
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Tag(Base):
    __tablename__ = "tags"
    id = Column(Integer, primary_key=True)
    name = Column(String)


def state(thing):
    found = inspect(thing)
    return [name for name in ("transient", "pending", "persistent", "deleted", "detached") if getattr(found, name)]


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
session = Session(engine)
tag = Tag(name="vision")
print(state(tag), tag in session, list(session.new))
session.add(tag)
print(state(tag), tag in session, len(session.new))
session.flush()
print(state(tag), tag.id, tag in session.new, session.in_transaction())
session.commit()
print(state(tag), session.in_transaction())
tag.name = "audio"
print(tag in session.dirty, session.is_modified(tag))
session.delete(tag)
print(tag in session.deleted)
session.flush()
print(state(tag), tag in session)
session.rollback()
print(state(tag), tag.name)
session.delete(tag)
session.commit()
print(state(tag), tag.id, tag.name)
session.close()
