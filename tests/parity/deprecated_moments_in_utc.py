from datetime import datetime, timezone
from sqlalchemy import create_engine, Column, Integer, DateTime, String, select
from sqlalchemy.orm import declarative_base, Session
Base = declarative_base()
class Model(Base):
    __tablename__ = "models"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    created_at = Column(DateTime, default=datetime.utcnow)
    updated_at = Column(DateTime, default=lambda: datetime.utcnow(), onupdate=datetime.utcnow)
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as s:
    m = Model(name="a")
    s.add(m)
    s.commit()
    print(m.created_at is not None)
    m.name = "b"
    s.commit()
    print(datetime.utcnow() is not None, datetime.utcfromtimestamp(0))
    s.execute(Model.__table__.insert(), [{"name": "x"}, {"name": "y"}])
    s.commit()
