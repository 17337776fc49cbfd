from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class OrderItem(Base):
    __tablename__ = "order_items"
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id"), primary_key=True)
    quantity: Mapped[int] = mapped_column(default=1)
    order: Mapped["Order"] = relationship(back_populates="lines")
    item: Mapped["Item"] = relationship(back_populates="lines", lazy="joined")


class Order(Base):
    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(primary_key=True)
    customer: Mapped[str]
    lines: Mapped[list[OrderItem]] = relationship(back_populates="order", cascade="all, delete-orphan")


class Item(Base):
    __tablename__ = "items"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    price: Mapped[int]
    lines: Mapped[list[OrderItem]] = relationship(back_populates="item")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    pen, ink = Item(name="pen", price=2), Item(name="ink", price=7)
    order = Order(customer="ann")
    order.lines.append(OrderItem(item=pen, quantity=3))
    order.lines.append(OrderItem(item=ink))
    session.add(order)
    session.commit()
    print([(l.item.name, l.quantity, l.order_id, l.item_id) for l in order.lines])
    print(sum(l.quantity * l.item.price for l in order.lines))
    stmt = select(Order.customer, Item.name).join(Order.lines).join(OrderItem.item).where(OrderItem.quantity > 1)
    print(session.execute(stmt).all())
    order.lines.remove(order.lines[0])
    session.commit()
    print(session.execute(select(OrderItem.order_id, OrderItem.item_id)).all())
    same = session.get(OrderItem, (1, 2))
    print(same.item.name, same is order.lines[0])
    same.quantity = 10
    session.commit()
    try:
        session.delete(ink)
        session.commit()
    except AssertionError as error:
        print("AssertionError", str(error).split(" on instance")[0])
        session.rollback()
    session.delete(order)
    session.commit()
    print(session.scalars(select(OrderItem)).all(), session.scalars(select(Item.name)).all())
    bad = OrderItem(item=pen)
    session.add(bad)
    try:
        session.commit()
    except Exception as error:
        print(type(error).__name__, str(error).splitlines()[0])
