import dataclasses

from sqlalchemy import create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, composite, mapped_column


class Base(DeclarativeBase):
    pass


@dataclasses.dataclass
class Point:
    x: int
    y: int


class Money:
    def __init__(self, amount, currency):
        self.amount, self.currency = amount, currency

    def __composite_values__(self):
        return self.amount, self.currency

    def __eq__(self, other):
        return isinstance(other, Money) and self.__composite_values__() == other.__composite_values__()

    def __ne__(self, other):
        return not self == other

    def __repr__(self):
        return f"{self.amount} {self.currency}"


class Segment(Base):
    __tablename__ = "segments"
    id: Mapped[int] = mapped_column(primary_key=True)
    start: Mapped[Point] = composite(mapped_column("x1"), mapped_column("y1"))
    end: Mapped[Point] = composite(mapped_column("x2"), mapped_column("y2"))
    amount: Mapped[int | None]
    currency: Mapped[str | None]
    cost = composite(Money, "amount", "currency")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
print([c.name for c in Segment.__table__.columns], inspect(Segment).composites.keys())
with Session(engine) as session:
    s = Segment(start=Point(1, 2), end=Point(3, 4), cost=Money(5, "EUR"))
    print(s.start, s.cost, s.amount)
    session.add(s)
    session.add(Segment(start=Point(9, 9), end=Point(0, 0)))
    session.commit()
    print(s.start, s.end, s.cost)
    for found in session.scalars(select(Segment).where(Segment.start == Point(1, 2))):
        print(found.id, found.end)
    print(session.execute(select(Segment.start, Segment.id).order_by(Segment.id)).all())
    s.end = Point(7, 8)
    print(s in session.dirty, inspect(s).attrs.end.history)
    session.commit()
    print(session.scalars(select(Segment).where(Segment.end == Point(7, 8))).one().id)
    s.cost = None
    session.commit()
    print(s.amount, s.currency, s.cost)
    print(select(Segment.id).where(Segment.end != Point(1, 1)))
