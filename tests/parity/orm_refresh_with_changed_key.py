"""A changed primary key has to be written before something else of the object is read again."""

from sqlalchemy import ForeignKey, Integer, String, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Session, contains_eager, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Node(Base):
    __tablename__ = "nodes"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String(10))
    up_id = mapped_column(ForeignKey("nodes.id"))
    below = relationship("Node", lazy="selectin", order_by="Node.id", back_populates="up")
    up = relationship("Node", remote_side=id, back_populates="below", lazy="subquery")
    same = relationship("Node", lazy="joined", viewonly=True)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)


def attempt(what, action):
    try:
        print(what, action())
    except Exception as error:
        print(what, type(error).__name__, error)


with Session(engine, autoflush=False) as session:
    session.add(Node(id=1, name="one", below=[Node(id=2, name="two")]))
    session.commit()
    node = session.get(Node, 1)
    node.id = 7
    for names in (["name"], ["name", "id"], ["below"], None):
        attempt(names, lambda: session.refresh(node, names))
        print(node.id, sorted(inspect(node).unloaded))
        node.id = 7
    attempt("name", lambda: node.name)
    session.rollback()

with Session(engine) as session:
    node = session.get(Node, 1)
    node.id = 7
    attempt("flushed", lambda: session.refresh(node, ["name"]))
    print(node.id)

# What the mapping would load in a circle stays as it is when all is read anew.
with Session(engine) as session:
    for node in session.scalars(select(Node).order_by(Node.id)).unique():
        print(node.id, len(node.below), node.up and node.up.id, len(node.same))
    anew = select(Node).order_by(Node.id).execution_options(populate_existing=True)
    for statement in (anew, anew.options(contains_eager(Node.up))):
        for node in session.scalars(statement).unique():
            print(node.id, sorted(inspect(node).unloaded))
