from sqlalchemy import CheckConstraint, Column, Integer, String, create_engine
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    name = Column(String(20), nullable=False, unique=True)
    age = Column(Integer, CheckConstraint("age >= 0", name="ck_age"))


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
session = Session(engine)
session.add(User(name="ada", age=36))
session.commit()


def attempt(*users):
    session.add_all(users)
    try:
        session.commit()
    except IntegrityError as error:
        print(type(error).__name__, "|", type(error.orig).__name__, "|", error.orig, "|", error.statement, "|", error.params)
        print(error)
        session.rollback()
    print(session.query(User).count())


attempt(User(name="ada"))
attempt(User(age=3))
attempt(User(name="bob", age=-1))
attempt(User(name="cy"), User(name="dee"), User(name="cy"))
attempt(User(id=1, name="eve"))
print(issubclass(IntegrityError, SQLAlchemyError), [base.__name__ for base in IntegrityError.__mro__[:5]])
