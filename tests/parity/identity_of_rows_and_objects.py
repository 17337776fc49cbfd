from sqlalchemy import Column, Integer, String, create_engine, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Node(Base):
    __tablename__ = "nodes"
    id = Column(Integer, primary_key=True)
    name = Column(String)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Node(name="a"), Node(name="b")])
    session.commit()
with Session(engine) as one, Session(engine) as two:
    mine, theirs = one.get(Node, 1), two.get(Node, 1)
    print(mine is theirs, mine == theirs, mine.name == theirs.name)
    first, second = one.query(Node).order_by(Node.id).all()
    print(first is mine, second is one.get(Node, 2))
    theirs.name = "changed elsewhere"
    two.commit()
    again = one.query(Node).filter(Node.name == "changed elsewhere").one()
    print(again is mine, mine.name)
    one.refresh(mine)
    print(mine.name)
    rows = one.execute(select(Node, Node.name).order_by(Node.id)).all()
    print(rows[0][0] is mine, [row.name for row in rows], [len(row) for row in rows])
