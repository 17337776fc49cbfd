from sqlalchemy import Column, Integer, String, create_engine, select, text
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Thing(Base):
    __tablename__ = "things"
    id = Column(Integer, primary_key=True)
    name = Column(String)


class Plain:
    pass


engine = create_engine("sqlite://", echo=True)
session = Session(engine)


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__module__ + "." + type(error).__name__)
        print(str(error).split(" at 0x")[0])
    session.rollback()


attempt(lambda: session.query(Thing).all())
attempt(lambda: session.execute(text("SELEC 1")))
attempt(lambda: session.execute("SELECT 1"))
attempt(lambda: session.execute(text("SELECT :x"), {"y": 1}).all())
Base.metadata.create_all(engine)
attempt(lambda: session.query(Thing).filter_by(colour="red"))
attempt(lambda: session.query(Thing).filter("name = 'x'"))
attempt(lambda: Thing(colour="red"))
attempt(lambda: session.add(Plain()))
attempt(lambda: session.query(Plain))
attempt(lambda: session.get(Plain, 1))
attempt(lambda: session.query(Thing).order_by("nothing").all())
attempt(lambda: session.delete(Thing(name="new")))
attempt(lambda: session.refresh(Thing(name="new")))
attempt(lambda: select(Thing).where(Thing.name))
attempt(lambda: session.execute(text("SELECT * FROM nowhere")))
attempt(lambda: session.query(Thing.nothing))
attempt(lambda: create_engine("nonsense"))
attempt(lambda: create_engine("nosuchdb://host/name"))
