from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Item(Base):
    __tablename__ = "items"
    id = Column(Integer, primary_key=True)
    name = Column(String, unique=True)


class Audit(Base):
    __tablename__ = "audit"
    id = Column(Integer, primary_key=True)
    text = Column(String)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
session = Session(engine)
one, two, three = [Item(name=name) for name in ("one", "two", "three")]
session.add_all([Audit(text="start"), three, one, two])
session.commit()

two.name = "zwei"
session.delete(one)
session.delete(three)
session.add(Item(name="four"))
session.add(Audit(text="change"))
session.add(Item(name="five"))
session.commit()
print([(item.id, item.name) for item in session.query(Item).order_by(Item.id)])
print([(entry.id, entry.text) for entry in session.query(Audit)])

passing = Item(name="never stored")
session.add(passing)
session.expunge(passing)
session.commit()
print(session.query(Item).count())
