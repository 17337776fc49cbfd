from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attributes, collections, mapped_column, relationship
from sqlalchemy.orm.collections import collection


class Base(DeclarativeBase):
    pass


class SortedNames:
    """Objects in the order of their names; no list underneath that anybody sees."""

    def __init__(self):
        self._members = []

    @collection.appender
    def add(self, member):
        self._members.append(member)
        self._members.sort(key=lambda m: m.name)

    @collection.remover
    def drop(self, member):
        self._members.remove(member)

    @collection.iterator
    def every(self):
        return iter(self._members)

    def __contains__(self, member):
        return member in self._members

    def __len__(self):
        return len(self._members)

    @collection.adds("entity")
    def put_first(self, entity):
        self._members.insert(0, entity)

    @collection.removes_return()
    def take_last(self):
        return self._members.pop()


class Loud(list):
    def append(self, item):
        print("append", item.name)
        super().append(item)


class Child(Base):
    __tablename__ = "children"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("parents.id"))
    loud_id: Mapped[int | None] = mapped_column(ForeignKey("parents.id"))


class Parent(Base):
    __tablename__ = "parents"
    id: Mapped[int] = mapped_column(primary_key=True)
    children: Mapped[list[Child]] = relationship(collection_class=SortedNames, foreign_keys=Child.parent_id)
    loud: Mapped[list[Child]] = relationship(collection_class=Loud, foreign_keys=Child.loud_id)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    parent = Parent()
    for name in "cab":
        parent.children.add(Child(name=name))
    session.add(parent)
    session.commit()
    print(type(parent.children).__name__, [c.name for c in parent.children.every()], len(parent.children))
    last = parent.children.take_last()
    parent.children.put_first(Child(name="z"))
    session.commit()
    print(last.name, last.parent_id, [c.name for c in parent.children.every()])
    parent.children.drop(next(parent.children.every()))
    session.commit()
    print(session.execute(select(Child.name, Child.parent_id).order_by(Child.id)).all())
    parent.loud.append(Child(name="l1"))
    parent.loud = [Child(name="l2"), Child(name="l3")]
    session.commit()
    print(isinstance(parent.loud, Loud), [c.name for c in parent.loud])
    print(collections.collection_adapter(parent.loud).owner_state.obj() is parent, len(attributes.init_collection(parent, "loud")))
