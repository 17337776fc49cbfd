from sqlalchemy import Column, Integer, String, asc, create_engine, desc, func, nulls_first, nulls_last, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Card(Base):
    __tablename__ = "cards"
    id = Column(Integer, primary_key=True)
    rank = Column(Integer)
    name = Column(String)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
session = Session(engine)
session.add_all([Card(rank=rank, name=name) for rank, name in [(3, "c"), (1, "a"), (None, "n"), (2, "b"), (2, "a2")]])
session.commit()
query = session.query(Card)


def show(query):
    print([(card.rank, card.name) for card in query])


show(query.order_by(Card.rank))
show(query.order_by(Card.rank.desc(), Card.name))
show(query.order_by(desc(Card.rank), asc(Card.name)))
show(query.order_by(Card.rank.desc()).order_by(Card.name))
show(query.order_by(Card.rank).order_by(None).order_by(Card.id))
show(query.order_by(nulls_last(Card.rank), Card.id))
show(query.order_by(Card.rank.desc().nulls_first(), Card.id))
show(query.order_by(func.length(Card.name), Card.id.desc()))
show(query.order_by("name"))
show(query.order_by(Card.id).limit(2))
show(query.order_by(Card.id).offset(3))
show(query.order_by(Card.id).limit(2).offset(1))
show(query.order_by(Card.id).limit(2).limit(None))
show(query.order_by(Card.id)[1:3])
show(query.order_by(Card.id)[3:])
show(query.order_by(Card.id)[:2])
print(query.order_by(Card.id)[4].name)
show(query.order_by(Card.id).limit(4)[1:3])
try:
    query.order_by(Card.id)[99]
except IndexError as error:
    print(type(error).__name__, error)
try:
    query.order_by(Card.id)[-1]
except Exception as error:
    print(type(error).__name__, error)
show(session.scalars(select(Card).order_by(Card.rank.desc()).limit(1)))
