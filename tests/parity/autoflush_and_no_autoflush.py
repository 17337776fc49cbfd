from sqlalchemy import Column, Integer, String, create_engine, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Word(Base):
    __tablename__ = "words"
    id = Column(Integer, primary_key=True)
    text = Column(String)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
session = Session(engine)
session.add(Word(text="alpha"))
print(session.query(Word).count())
session.add(Word(text="beta"))
with session.no_autoflush:
    print(session.query(Word).count())
print(session.scalars(select(Word.text).order_by(Word.id)).all())
word = session.get(Word, 2)
word.text = "gamma"
print(session.get(Word, 2) is word)
print(session.scalar(select(Word.text).where(Word.id == 2)))
word.text = "delta"
print(session.execute(select(Word.text).where(Word.id == 2), execution_options={"autoflush": False}).scalar())
session.rollback()
print(session.query(Word).count())
