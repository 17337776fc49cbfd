# Values that tell their objects of changes.
from sqlalchemy import JSON, Integer, PickleType, String, TypeDecorator, create_engine, inspect
from sqlalchemy.ext.mutable import Mutable, MutableDict, MutableList, MutableSet
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)
    plain = mapped_column(JSON)
    data = mapped_column(MutableDict.as_mutable(JSON))
    items = mapped_column(MutableList.as_mutable(JSON))
    tags = mapped_column(MutableSet.as_mutable(PickleType))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    note = Note(plain={}, data={"a": 1}, items=[1], tags={"x"})
    print(type(note.data).__name__, type(note.items).__name__, type(note.tags).__name__, type(note.plain).__name__)
    session.add(note)
    session.commit()
    note.plain["lost"] = 1
    print(session.dirty)
    note.data["b"] = 2
    print(note in session.dirty, inspect(note).attrs.data.history.added)
    session.commit()
    note.data.update(c=3)
    note.data.pop("a")
    note.items.append(2)
    note.items.extend([3, 4])
    note.items[0] = 9
    note.tags.add("y")
    session.commit()
    print(note.data, note.items, sorted(note.tags), note.plain)
    held = note.items
    note.items = [7]
    session.commit()
    held.append(1)
    print(note in session.dirty, note.items)
    note.data = None
    session.commit()
    print(note.data)
    try:
        note.items = {"not": "a list"}
    except ValueError as error:
        print(error)
