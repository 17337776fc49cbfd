from sqlalchemy import Column, Float, Integer, String, and_, or_
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Run(Base):
    __tablename__ = "runs"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    loss = Column(Float)


try:
    if Run.loss > 0.5:
        print("never")
except TypeError as error:
    print(type(error).__name__, error)
try:
    Run.loss > 0.5 and Run.name == "a"
except TypeError as error:
    print(error)
print(Run.name == "a" and Run.loss > 0.5)
print(bool(Run.name == Run.name), bool(Run.name == Run.loss), bool(Run.name != Run.loss))
try:
    bool(and_(Run.id == 1, Run.id == 2))
except TypeError as error:
    print(error)
try:
    not Run.loss
except TypeError as error:
    print(error)
print(Run.id in [Run.id], Run.name in [Run.loss])
for wrong in (lambda: Run.nothing, lambda: Run.name.nothing, lambda: Run.name.in_("abc"), lambda: Run.name.between(1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
