from sqlalchemy import ForeignKey, create_engine, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, PassiveFlag, Session, attributes, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Node(Base):
    __tablename__ = "nodes"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    leaves: Mapped[list["Leaf"]] = relationship(back_populates="node", order_by="Leaf.id")


class Leaf(Base):
    __tablename__ = "leaves"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    node_id: Mapped[int | None] = mapped_column(ForeignKey("nodes.id"))
    node: Mapped[Node | None] = relationship(back_populates="leaves")


def named(history):
    return tuple([x and x.name for x in part] if part else part for part in history)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine, autoflush=False) as session:
    node = Node(name="n", leaves=[Leaf(name="a"), Leaf(name="b")])
    print(named(inspect(node).attrs.leaves.history), named(inspect(node.leaves[0]).attrs.node.history))
    session.add(node)
    session.flush()
    print(named(inspect(node).attrs.leaves.history))
    a, b = node.leaves
    node.leaves.remove(a)
    node.leaves.append(Leaf(name="c"))
    print(named(inspect(node).attrs.leaves.history), inspect(node).attrs.leaves.history.has_changes())
    print(named(inspect(a).attrs.node.history), session.is_modified(node), session.is_modified(a), session.is_modified(b))
    node.leaves.append(a)
    print(named(inspect(node).attrs.leaves.history), named(inspect(a).attrs.node.history))
    session.commit()
    print(named(inspect(node).attrs.leaves.history), "leaves" in inspect(node).dict)
    print(named(inspect(node).attrs.leaves.load_history()), "leaves" in inspect(node).dict)
    session.expire(a, ["node"])
    a.node = None
    print(named(inspect(a).attrs.node.history), named(attributes.get_history(a, "node", passive=PassiveFlag.PASSIVE_OFF)))
    other = Node(name="o")
    a.node = other
    print(named(inspect(a).attrs.node.history), [x.name for x in other.leaves])
    history = inspect(other).attrs.leaves.history
    print(history.empty(), [x.name for x in history.sum()], [x.name for x in history.non_deleted()], history.non_added())
    session.commit()
    session.expire(node)
    node.leaves.append(Leaf(name="d"))
    print(named(inspect(node).attrs.leaves.history))
    session.commit()
    attributes.set_committed_value(node, "leaves", [b])
    print(named(inspect(node).attrs.leaves.history), node in session.dirty)
