import datetime as dt
from decimal import Decimal

from sqlalchemy import (BigInteger, Boolean, Column, Date, DateTime, Float, Integer, Numeric, SmallInteger, String,
                        Text, Time, create_engine, select)
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Sample(Base):
    __tablename__ = "samples"
    id = Column(Integer, primary_key=True)
    small = Column(SmallInteger)
    big = Column(BigInteger)
    ratio = Column(Float)
    cost = Column(Numeric(10, 2))
    flag = Column(Boolean)
    label = Column(String(5))
    body = Column(Text)
    day = Column(Date)
    at = Column(DateTime)
    clock = Column(Time)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Sample(small=-3, big=2**53 + 1, ratio=0.1 + 0.2, cost=Decimal("19.90"), flag=True, label="longer than five",
                       body="first\nsecond", day=dt.date(2024, 2, 29), at=dt.datetime(2024, 2, 29, 12, 30, 15, 250),
                       clock=dt.time(23, 59)))
    session.add(Sample())
    session.commit()
    for sample in session.scalars(select(Sample).order_by(Sample.id)):
        for column in Sample.__table__.columns:
            value = getattr(sample, column.name)
            print(column.name, type(value).__name__, repr(value))
