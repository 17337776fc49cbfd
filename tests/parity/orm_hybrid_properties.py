from sqlalchemy import case, create_engine, func, select
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, mapped_column


class Base(DeclarativeBase):
    pass


class Interval(Base):
    __tablename__ = "intervals"
    id: Mapped[int] = mapped_column(primary_key=True)
    start: Mapped[int]
    end: Mapped[int]
    name: Mapped[str | None]

    @hybrid_property
    def length(self):
        return self.end - self.start

    @length.setter
    def length(self, value):
        self.end = self.start + value

    @hybrid_property
    def radius(self):
        return abs(self.length) / 2

    @radius.inplace.expression
    @classmethod
    def _radius_expression(cls):
        return func.abs(cls.length) / 2

    @hybrid_property
    def size(self):
        return "big" if self.length > 5 else "small"

    @size.expression
    def size(cls):
        return case((cls.length > 5, "big"), else_="small")

    @size.update_expression
    def size(cls, value):
        return [(cls.end, cls.start + (10 if value == "big" else 1))]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
print(select(Interval.length))
print(select(Interval.id).where(Interval.radius > 2))
with Session(engine) as session:
    session.add_all([Interval(start=1, end=4), Interval(start=2, end=12, name="b"), Interval(start=9, length=3)])
    session.commit()
    for i in session.scalars(select(Interval).order_by(Interval.length, Interval.id)):
        print(i.start, i.end, i.length, i.radius, i.size)
    print(session.execute(select(Interval.size, func.count()).group_by(Interval.size).order_by(Interval.size)).all())
    session.query(Interval).filter(Interval.size == "small").update({Interval.size: "big"}, synchronize_session=False)
    session.commit()
    print(session.scalars(select(Interval.end).order_by(Interval.id)).all())
    first = session.get(Interval, 1)
    first.length = 2
    session.commit()
    print(first.end)
    other = aliased(Interval, name="other")
    print(select(other.radius, other.length).order_by(other.size))
    try:
        first.radius = 3
    except AttributeError as error:
        print(error)
