from sqlalchemy import Column, Integer, String, create_engine, func, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Point(Base):
    __tablename__ = "points"
    id = Column(Integer, primary_key=True)
    x = Column(Integer)
    label = Column(String)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
session = Session(engine)
session.add_all([Point(x=3, label="p"), Point(x=5, label="q")])
session.commit()
row = session.query(Point.x, Point.label, (Point.x * 2).label("twice")).order_by(Point.id).first()
print(row, row.x, row["x"] if False else row[0], row.twice, row[-1], len(row))
print(row._fields, row._mapping["label"], dict(row._mapping), row._asdict())
x, label, twice = row
print(x, label, twice, row == (3, "p", 6), tuple(row), row[:2], "p" in row, row.index("p"), row.count(3))
print(hash(row) == hash((3, "p", 6)), row < (4,), sorted(session.query(Point.x).order_by(Point.x.desc()).all()))
try:
    row.missing
except AttributeError as error:
    print(type(error).__name__, error)
try:
    row._mapping["missing"]
except KeyError as error:
    print(type(error).__name__, error)
try:
    row.x = 9
except AttributeError as error:
    print(type(error).__name__, error)
result = session.execute(select(Point.id, Point.label).order_by(Point.id))
print(result.keys(), list(result.keys()))
for number, name in result:
    print(number, name)
print(result.fetchone())
print(session.execute(select(func.count(), func.sum(Point.x).label("total")).select_from(Point)).mappings().one())
for left, right in session.execute(select(Point, Point.x).order_by(Point.id)):
    print(type(left).__name__, left.label, right)
