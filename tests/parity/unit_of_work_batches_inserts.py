from sqlalchemy import Column, Float, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Metric(Base):
    __tablename__ = "metrics"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    value = Column(Float)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
session = Session(engine)

print("-- one object")
session.add(Metric(name="loss", value=0.5))
session.flush()
print("-- three without keys")
session.add_all([Metric(name="a", value=1.0), Metric(name="b", value=2.0), Metric(name="c", value=3.0)])
session.flush()
print("-- three with keys")
session.add_all([Metric(id=12, name="d"), Metric(id=11, name="e"), Metric(id=10, name="f")])
session.flush()
print("-- keys mixed with none")
session.add_all([Metric(name="g"), Metric(id=7, name="h"), Metric(name="i"), Metric(id=8, name="j")])
session.flush()
print("-- different columns given")
session.add_all([Metric(name="k"), Metric(value=1.5), Metric(name="l", value=2.5), Metric(name=None), Metric()])
session.flush()
session.commit()
print([(m.id, m.name, m.value) for m in session.query(Metric).order_by(Metric.id)])
