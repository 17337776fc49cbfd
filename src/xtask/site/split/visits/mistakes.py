from sqlalchemy import Column, Integer, String, create_engine, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    email = Column(String, unique=True)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
session = Session(engine)
session.add(User(email="a@example.com"))
session.commit()
try:
    session.add(User(email="a@example.com"))
    session.commit()
except IntegrityError as error:
    session.rollback()
    print("refused:", error.orig)
for user in session.scalars(select(User)):
    print({"id": user.id, "email": user.email})
print([name.upper() for name in ("b", "a")], len("abc"), 7 // 2, round(2.5, 1), sorted({3, 1}))
print(user.nmae)
