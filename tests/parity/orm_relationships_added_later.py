from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, inspect, select
from sqlalchemy.orm import Session, column_property, declarative_base, relationship, synonym

Base = declarative_base()


class Parent(Base):
    __tablename__ = "parents"
    id = Column(Integer, primary_key=True)


class Child(Base):
    __tablename__ = "children"
    id = Column(Integer, primary_key=True)


Parent.name = Column(String(20))
Child.parent_id = Column(ForeignKey("parents.id"))
Child.parent = relationship(Parent, back_populates="children")
Parent.children = relationship(Child, back_populates="parent", order_by=Child.id)
Parent.upper = column_property(inspect(Parent).c.name + "!")
Parent.title = synonym("name")
inspect(Parent).add_property("kids", relationship(Child, viewonly=True))
inspect(Child).add_properties({"owner": relationship(Parent, viewonly=True, lazy="joined")})
print([c.name for c in Parent.__table__.columns], inspect(Parent).attrs.keys(), inspect(Child).attrs.keys())

engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    parent = Parent(title="p", children=[Child(), Child()])
    session.add(parent)
    session.commit()
    print(parent.name, parent.upper, len(parent.kids), parent.children[0].owner is parent)
    print([c.parent.title for c in session.scalars(select(Child).order_by(Child.id))])
try:
    Parent.broken = relationship("Nobody")
    with Session(engine) as session:
        session.get(Parent, 1)
        print(select(Parent.broken))
except Exception as error:
    print(type(error).__name__, str(error)[:120])
try:
    Parent()
except Exception as error:
    print(type(error).__name__, str(error)[:200])
