from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.exc import IntegrityError, PendingRollbackError
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Slot(Base):
    __tablename__ = "slots"
    id = Column(Integer, primary_key=True)
    name = Column(String, unique=True)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
session = Session(engine)
session.add(Slot(name="a"))
session.commit()
twin = Slot(name="a")
session.add(twin)
try:
    session.flush()
except IntegrityError as error:
    print("flush:", error.orig)
try:
    session.query(Slot).all()
except PendingRollbackError as error:
    print(error)
print(session.is_active)
session.rollback()
print(session.is_active, twin in session)
twin.name = "b"
session.add(twin)
session.commit()
print([slot.name for slot in session.query(Slot).order_by(Slot.id)])

session.add(Slot(name="b"))
try:
    print(session.query(Slot).count())
except IntegrityError as error:
    print(str(error).split("\n")[0])
session.rollback()
