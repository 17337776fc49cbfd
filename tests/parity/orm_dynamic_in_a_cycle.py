"""Deletes of objects that refer to each other read what a dynamic collection holds for each of them."""

from sqlalchemy import ForeignKey, Integer, create_engine, event, inspect
from sqlalchemy.orm import DeclarativeBase, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Node(Base):
    __tablename__ = "nodes"
    id = mapped_column(primary_key=True, type_=Integer)
    up_id = mapped_column(ForeignKey("nodes.id"))
    best_id = mapped_column(ForeignKey("nodes.id"))
    below = relationship("Node", foreign_keys=up_id, lazy="dynamic", order_by="Node.id", back_populates="up")
    up = relationship("Node", foreign_keys=up_id, remote_side="Node.id", back_populates="below")
    written = relationship("Node", foreign_keys=best_id, lazy="write_only", passive_deletes=True)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)


@event.listens_for(engine, "before_cursor_execute")
def note(connection, cursor, statement, parameters, context, many):
    print("   ", " ".join(statement.split()), parameters)


def attempt(what, change):
    print("--", what)
    with Session(engine) as session:
        nodes = [Node(id=1), Node(id=2), Node(id=3)]
        nodes[0].below.extend(nodes[1:])
        session.add_all(nodes)
        session.flush()
        try:
            change(session, *nodes)
            session.flush()
            print("flushed")
        except Exception as error:
            print(type(error).__name__, str(error).split("(")[0].strip())


def whole(session, one, two, three):
    session.delete(one)


def moved(session, one, two, three):
    two.up = three
    session.delete(one)


def in_a_circle(session, one, two, three):
    one.up = one
    session.delete(one)


def removed(session, one, two, three):
    one.below.remove(two)
    session.delete(one)
    history = inspect(one).attrs.below.history
    print([len(part) for part in history], [len(part) for part in inspect(one).attrs.below.load_history()])


def written(session, one, two, three):
    one.written.add(two)
    session.flush()
    one.written.remove(two)
    one.written.add(three)
    session.delete(one)
    print([len(part) for part in inspect(one).attrs.written.history])


for change in (whole, moved, in_a_circle, removed, written):
    attempt(change.__name__, change)
