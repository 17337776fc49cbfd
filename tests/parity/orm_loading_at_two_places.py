"""An object that rows of a query have at two places waits at both for what is loaded after the rows."""

from sqlalchemy import ForeignKey, Integer, create_engine, event, inspect, select
from sqlalchemy.orm import (
    DeclarativeBase, Session, aliased, contains_eager, defer, immediateload, joinedload, mapped_column, raiseload,
    relationship, selectinload, subqueryload,
)


class Base(DeclarativeBase):
    pass


class Node(Base):
    __tablename__ = "nodes"
    id = mapped_column(Integer, primary_key=True)
    up_id = mapped_column(ForeignKey("nodes.id"))
    below = relationship("Node", order_by="Node.id", back_populates="up")
    up = relationship("Node", remote_side=id, back_populates="below")
    leaves = relationship("Leaf", order_by="Leaf.id")
    notes = relationship("Note", order_by="Note.id")


class Leaf(Base):
    __tablename__ = "leaves"
    id = mapped_column(Integer, primary_key=True)
    node_id = mapped_column(ForeignKey("nodes.id"))


class Note(Base):
    __tablename__ = "notes"
    id = mapped_column(Integer, primary_key=True)
    node_id = mapped_column(ForeignKey("nodes.id"))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Node(id=1), Node(id=2, up_id=1), Node(id=3, up_id=2), Leaf(id=1, node_id=1), Leaf(id=2, node_id=2)])
    session.add_all([Note(id=1, node_id=3), Note(id=2, node_id=2)])
    session.commit()
sent = []


@event.listens_for(engine, "before_cursor_execute")
def note(connection, cursor, statement, parameters, context, many):
    sent.append(" ".join(statement.split()) + f" {parameters}")


def ids(objects):
    return [one.id for one in objects]


def attempt(what, statement, *before):
    for are_there in (False, True):
        print("--", what, "again" if are_there else "")
        with Session(engine) as session:
            kept = session.scalars(select(Node).where(Node.id < 3)).all() if are_there else None
            for node in kept or ():
                ids(node.leaves)
            sent.clear()
            found = session.scalars(statement).unique().all()
            for line in sent:
                print("   ", line)
            for node in found:
                try:
                    print(node.id, sorted(inspect(node).unloaded), ids(node.below), ids(node.leaves), node.up_id, ids(node.notes))
                except Exception as error:
                    print(type(error).__name__, error)
            del kept


other = aliased(Node)
joined = select(Node).join(Node.below.of_type(other)).order_by(Node.id, other.id)
for option in (selectinload, subqueryload, immediateload):
    name = option.__name__
    below = joinedload(Node.below)
    attempt(f"{name}, above", select(Node).options(below, option(Node.leaves)).order_by(Node.id))
    attempt(f"{name}, below", select(Node).options(below.options(option(Node.leaves))).order_by(Node.id))
    attempt(f"{name}, from below", select(Node).options(below.options(option(Node.leaves))).order_by(Node.id.desc()))
    contained = contains_eager(Node.below.of_type(other)).options(option(other.leaves))
    attempt(f"{name}, contained", joined.options(contained))
    itself = contains_eager(Node.below).options(option(Node.leaves))
    attempt(f"{name}, itself", select(Node).options(itself).order_by(Node.id))

down = select(Node).order_by(Node.id.desc())
attempt("reference above", select(Node).options(joinedload(Node.below), joinedload(Node.up)).order_by(Node.id))
attempt("reference below", select(Node).options(joinedload(Node.below).joinedload(Node.up)).order_by(Node.id))
attempt("reference from below", down.options(joinedload(Node.below).joinedload(Node.up)))
attempt("two deep", select(Node).options(joinedload(Node.below).joinedload(Node.below).joinedload(Node.leaves)).order_by(Node.id))
attempt("deferred below", select(Node).options(joinedload(Node.below).defer(Node.up_id)).order_by(Node.id))
attempt("deferred above", select(Node).options(defer(Node.up_id), joinedload(Node.below)).order_by(Node.id))
attempt("deferred, from below", down.options(joinedload(Node.below).defer(Node.up_id)))
attempt("joined twice", select(Node).options(joinedload(Node.leaves), joinedload(Node.below).joinedload(Node.leaves)).order_by(Node.id))
attempt("not below", select(Node).options(joinedload(Node.below).lazyload(Node.leaves), joinedload(Node.leaves)).order_by(Node.id))
attempt("never below", select(Node).options(joinedload(Node.below).raiseload(Node.notes)).order_by(Node.id))
attempt("never above", select(Node).options(joinedload(Node.below), raiseload(Node.notes)).order_by(Node.id))
for option in (selectinload, subqueryload, joinedload):
    anew = select(Node).options(joinedload(Node.below).options(option(Node.leaves))).execution_options(populate_existing=True)
    attempt(f"anew, {option.__name__}", anew.order_by(Node.id))
    attempt(f"anew, {option.__name__}, from below", anew.order_by(Node.id.desc()))
