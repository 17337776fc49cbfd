from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy import inspect, types
Base = declarative_base()
class Model(Base):
    __tablename__ = "models"
    id = Column(Integer, primary_key=True)
    runs = relationship("Run", back_populates="model")
try:
    m = inspect(Model)
    print(m)
    print(m.configured)
    print(m.relationships.keys())
except Exception as e:
    print(type(e).__name__, e)
try:
    print(inspect(Model).attrs.keys())
except Exception as e:
    print(type(e).__name__, e)
Base2 = declarative_base()
class A(Base2):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)
    bs = relationship("B", backref="a")
class B(Base2):
    __tablename__ = "b"
    id = Column(Integer, primary_key=True)
    a_id = Column(ForeignKey("a.id"))
print(hasattr(B, "a"))
m = inspect(B)
print(m.configured, hasattr(B, "a"))
