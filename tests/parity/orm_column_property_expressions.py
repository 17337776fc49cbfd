from sqlalchemy import ForeignKey, case, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, column_property, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Line(Base):
    __tablename__ = "lines"
    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"))
    price: Mapped[int] = mapped_column()
    quantity: Mapped[int] = mapped_column()
    total = column_property(price * quantity)


class Order(Base):
    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[str] = mapped_column()
    last: Mapped[str] = mapped_column()
    full: Mapped[str] = column_property(first + " " + last)
    lines: Mapped[list[Line]] = relationship(order_by=Line.id)
    size = column_property(case((func.length(first) > 3, "long"), else_="short"), deferred=True)


Order.amount = column_property(
    select(func.coalesce(func.sum(Line.price * Line.quantity), 0)).where(Line.order_id == Order.id).correlate_except(Line).scalar_subquery()
)

engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    order = Order(first="Ada", last="Byron", lines=[Line(price=3, quantity=2), Line(price=5, quantity=1)])
    print(order.full, order.amount)
    session.add(order)
    session.flush()
    print(order.full, order.amount, order.size)
    session.add(Order(first="Grace", last="Hopper"))
    session.commit()
    for o in session.scalars(select(Order).order_by(Order.amount.desc(), Order.id)):
        print(o.full, o.amount, [line.total for line in o.lines])
    print(session.scalars(select(Order.full).where(Order.full.like("Gr%"))).all())
    print(session.execute(select(Order.id, Order.amount).where(Order.amount > 5)).all())
    order.first = "Augusta"
    print(order.full)
    session.commit()
    print(order.full, order.size)
    order.full = "direct"
    session.commit()
    print(order.full)
