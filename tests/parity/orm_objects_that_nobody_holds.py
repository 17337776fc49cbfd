import gc

from sqlalchemy import ForeignKey, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.orm.exc import ObjectDereferencedError


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
    name: Mapped[str]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("parents.id"))
    parent: Mapped[Parent | None] = relationship(back_populates="children")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Parent(name="p", children=[Child(name="a"), Child(name="b")]))
    session.commit()
    gc.collect()
    print(len(session.identity_map))
    children = session.get(Parent, 1).children
    gc.collect()
    print([c.name for c in children], len(session.identity_map))
    try:
        children.append(Child(name="c"))
    except ObjectDereferencedError as error:
        print(error)
    print(children[0].parent.name)
    child = session.get(Child, 1)
    child.name = "changed"
    del child
    gc.collect()
    print(sorted(type(o).__name__ for o in session.dirty), len(session.identity_map))
    session.commit()
    print(session.scalars(select(Child.name).order_by(Child.id)).all())
    session.get(Child, 1).name = "through nobody"
    session.commit()
    print(session.scalars(select(Child.name).order_by(Child.id)).all())
    session.delete(session.get(Child, 2))
    gc.collect()
    print(len(session.deleted))
    session.commit()
    state = inspect(session.get(Parent, 1))
    gc.collect()
    print(state.obj(), state.persistent, state.detached)
    session.add(Child(name="pending"))
    gc.collect()
    print(len(session.new))
    session.flush()
    gc.collect()
    print(len(session.new), len(session.identity_map))
    parent = session.get(Parent, 1)
    [c.parent for c in parent.children]
    del parent
    gc.collect()
    print(sorted(type(o).__name__ for o in session.identity_map.values()))
