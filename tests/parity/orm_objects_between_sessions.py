from sqlalchemy import ForeignKey, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, object_session, relationship


class Base(DeclarativeBase):
    pass


class Parent(Base):
    __tablename__ = "parents"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    children: Mapped[list["Child"]] = relationship(back_populates="parent")


class Child(Base):
    __tablename__ = "children"
    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("parents.id"))
    parent: Mapped[Parent | None] = relationship(back_populates="children")


def told(error):
    return type(error).__name__, str(error).split(" at 0x")[0], str(error).split(">")[-1].split("(")[0].strip()


engine = create_engine("sqlite:///file::memory:?uri=true&cache=shared")
keep = engine.connect()
Base.metadata.create_all(engine)
first, second = Session(engine), Session(engine)
parent = Parent(name="p", children=[Child()])
first.add(parent)
try:
    second.add(parent)
except Exception as error:
    print(told(error))
first.commit()
child = Child()
second.add(child)
try:
    child.parent = parent
    print("assigned", object_session(child) is second)
    second.flush()
except Exception as error:
    print(told(error))
second.rollback()
first.rollback()
parent.name
first.close()
print(inspect(parent).detached, parent.name)
try:
    parent.children
except Exception as error:
    print(type(error).__name__, str(error).split(" at 0x")[0], str(error).split("; ")[-1].split("(")[0])
second.add(parent)
print([c.id for c in parent.children], object_session(parent.children[0]) is second)
second.expunge(parent)
print(parent in second, parent.children[0] in second)
try:
    second.expunge(parent)
except Exception as error:
    print(told(error))
try:
    second.refresh(parent)
except Exception as error:
    print(told(error))
same = second.get(Parent, 1)
try:
    second.add(parent)
except Exception as error:
    print(told(error))
print(second.merge(parent) is same)
second.close()
keep.close()
