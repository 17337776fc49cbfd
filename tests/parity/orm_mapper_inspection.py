from sqlalchemy import ForeignKey, create_engine, inspect
from sqlalchemy.orm import (
    DeclarativeBase, Mapped, Session, class_mapper, mapped_column, object_mapper, object_session, relationship, synonym,
)


class Base(DeclarativeBase):
    pass


class Parent(Base):
    __tablename__ = "parents"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(doc="the name", info={"label": "Name"})
    title = synonym("name")
    children: Mapped[list["Child"]] = relationship(back_populates="parent", cascade="all, delete-orphan", info={"x": 1}, doc="kids")


class Child(Base):
    __tablename__ = "children"
    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[int] = mapped_column(ForeignKey("parents.id"))
    parent: Mapped[Parent] = relationship(back_populates="children", lazy="joined")


mapper = inspect(Parent)
print(mapper is class_mapper(Parent), mapper is Parent.__mapper__, mapper.class_ is Parent, mapper.is_mapper, str(mapper))
print(mapper.attrs.keys(), mapper.column_attrs.keys(), mapper.relationships.keys(), mapper.synonyms.keys())
print([c.name for c in mapper.columns], mapper.primary_key, mapper.tables)
print(mapper.all_orm_descriptors.keys())
rel = mapper.relationships.children
print(rel, rel.direction, rel.uselist, rel.lazy, rel.mapper, rel.entity, rel.target, rel.info, rel.doc)
print(rel.cascade, sorted(rel.cascade), rel.primaryjoin, rel.secondary, rel.back_populates, rel.viewonly)
print(rel.local_columns, rel.remote_side, rel.synchronize_pairs, rel.local_remote_pairs)
other = Child.parent.property
print(other.direction.name, other.uselist, other.lazy, other.cascade.delete_orphan, other.key, other.parent)
print(Parent.name.info, Parent.name.key, Parent.name.property.columns, Parent.name.parent, Parent.children.property is rel)
print(Parent.name, Parent.children, Child.parent.key, Child.parent.impl.__class__.__name__)
print(mapper.get_property("name").key, mapper.has_property("nope"), mapper.get_property_by_column(Parent.__table__.c.id).key)
try:
    mapper.get_property("nope")
except Exception as error:
    print(type(error).__name__, error)
try:
    inspect(object())
except Exception as error:
    print(type(error).__name__, str(error)[:70])
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    parent = Parent(name="p", children=[Child(), Child()])
    session.add(parent)
    session.flush()
    print(object_mapper(parent) is mapper, object_session(parent.children[1]) is session)
    print(mapper.identity_key_from_instance(parent), mapper.primary_key_from_instance(parent), inspect(parent).identity)
    state = inspect(parent)
    print([(a.key, a.loaded_value if a.key != "children" else len(a.loaded_value)) for a in state.attrs])
    print(len(Base.registry.mappers), sorted(m.class_.__name__ for m in Base.registry.mappers))
