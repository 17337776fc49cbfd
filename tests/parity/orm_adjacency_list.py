from sqlalchemy import Column, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import Session, aliased, backref, declarative_base, joinedload, relationship, selectinload

Base = declarative_base()


class Node(Base):
    __tablename__ = "nodes"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    parent_id = Column(Integer, ForeignKey("nodes.id"))
    children = relationship("Node", backref=backref("parent", remote_side=[id]), order_by=name, cascade="all, delete-orphan", single_parent=True)

    def tree(self, depth=0):
        return ["  " * depth + self.name] + [line for child in self.children for line in child.tree(depth + 1)]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    root = Node(name="root", children=[Node(name="b"), Node(name="a", children=[Node(name="a1"), Node(name="a2")])])
    session.add(root)
    session.commit()
    print("\n".join(root.tree()))
    a = session.query(Node).filter_by(name="a").one()
    print(a.parent.name, root.parent, a.parent.parent_id)
    parent = aliased(Node)
    print(session.query(Node.name, parent.name).join(Node.parent.of_type(parent)).order_by(Node.name).all())
    print(session.query(Node.name).outerjoin(Node.children.of_type(parent)).filter(parent.id.is_(None)).order_by(Node.name).all())
    print([n.name for n in session.query(Node).filter(Node.parent.has(name="a")).order_by(Node.id)])
    print([n.name for n in session.query(Node).filter(Node.children.any(Node.name == "a1"))])
    b = session.query(Node).filter_by(name="b").one()
    b.children.append(a.children[0])
    session.commit()
    print("\n".join(root.tree()))
with Session(engine) as session:
    root = session.query(Node).filter(Node.parent_id.is_(None)).options(joinedload(Node.children).joinedload(Node.children)).one()
    print("\n".join(root.tree()))
with Session(engine) as session:
    root = session.query(Node).filter(Node.parent == None).options(selectinload(Node.children, recursion_depth=-1)).one()  # noqa: E711
    print("\n".join(root.tree()))
    session.delete(root.children[0])
    session.commit()
    print("\n".join(root.tree()))
    session.delete(root)
    session.commit()
    print(session.query(Node).count())
