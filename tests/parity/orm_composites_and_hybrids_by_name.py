import dataclasses

from sqlalchemy import create_engine, insert, select, update
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, composite, mapped_column


class Base(DeclarativeBase):
    pass


@dataclasses.dataclass
class Point:
    x: int
    y: int


class Vertex(Base):
    __tablename__ = "vertices"
    id: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[str]
    last: Mapped[str]
    place: Mapped[Point] = composite(mapped_column("x1"), mapped_column("y1"))

    @hybrid_property
    def full(self):
        return self.first + " " + self.last

    @full.inplace.update_expression
    @classmethod
    def _full_update(cls, value):
        first, last = value.split(" ")
        return [(cls.first, first), (cls.last, last)]

    @hybrid_property
    def given(self):
        return self.first


print(update(Vertex).values(full="a b"))
print(update(Vertex).values({"full": "a b"}))
print(update(Vertex).values({Vertex.full: "a b"}))
print(update(Vertex).values(place=Point(1, 2)))
print(update(Vertex).values({Vertex.place: Point(1, 2)}))
print(update(Vertex).values(given="q"))
print(insert(Vertex).values(first="1", last="2"))
print(select(Vertex).filter_by(given="q", first="1"))
print(select(Vertex).filter_by(place=Point(1, 2)))
print(select(Vertex).filter_by(full="x y"))
try:
    str(update(Vertex).values(nothing="q"))
except Exception as error:
    print(type(error).__name__, error)
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Vertex(first="a", last="b", place=Point(1, 2)))
    session.commit()
    vertex = session.scalars(select(Vertex).filter_by(place=Point(1, 2))).one()
    session.execute(update(Vertex).values(full="c d"))
    print(vertex.full)
    session.query(Vertex).update({"full": "e f"})
    print(vertex.full)
    session.execute(update(Vertex).values(place=Point(5, 6)))
    print(vertex.place)
    print(session.query(Vertex).filter_by(place=Point(5, 6)).count())
    print(session.execute(select(Vertex.place, Vertex.full)).all())
