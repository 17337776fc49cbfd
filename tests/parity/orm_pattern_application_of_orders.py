import dataclasses
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Numeric, String, create_engine, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, selectinload, validates


class Base(DeclarativeBase):
    type_annotation_map = {Decimal: Numeric(10, 2)}


class Product(Base):
    __tablename__ = "products"
    __table_args__ = (CheckConstraint("stock >= 0", name="stock_left"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    sku: Mapped[str] = mapped_column(String(10), unique=True)
    price: Mapped[Decimal]
    stock: Mapped[int] = mapped_column(default=0)


class Order(Base):
    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(primary_key=True)
    customer: Mapped[str]
    lines: Mapped[list["Line"]] = relationship(back_populates="order", cascade="all, delete-orphan", order_by="Line.position")

    @hybrid_property
    def total(self):
        return sum((line.amount for line in self.lines), Decimal(0))

    @total.inplace.expression
    @classmethod
    def _total(cls):
        return select(func.coalesce(func.sum(Line.quantity * Line.price), 0)).where(Line.order_id == cls.id).scalar_subquery()


class Line(Base):
    __tablename__ = "order_lines"
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("products.id"))
    quantity: Mapped[int]
    price: Mapped[Decimal]
    order: Mapped[Order] = relationship(back_populates="lines")
    product: Mapped[Product] = relationship(lazy="joined", innerjoin=True)

    @property
    def amount(self):
        return self.quantity * self.price

    @validates("quantity")
    def positive(self, key, value):
        if value <= 0:
            raise ValueError(f"{key} must be positive, not {value}")
        return value


def place(session, customer, **wanted):
    order = Order(customer=customer)
    session.add(order)
    for position, (sku, quantity) in enumerate(wanted.items(), 1):
        product = session.scalars(select(Product).where(Product.sku == sku)).one()
        product.stock = Product.stock - quantity
        order.lines.append(Line(position=position, product=product, quantity=quantity, price=product.price))
        session.flush()
    return order


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Product(sku="pen", price=Decimal("1.50"), stock=10), Product(sku="pad", price=Decimal("4.25"), stock=2)])
    session.commit()
    order = place(session, "ann", pen=4, pad=1)
    session.commit()
    print(order.total, [(line.product.sku, line.amount, line.product.stock) for line in order.lines])
    for wanted in ({"pad": 5}, {"pen": 0}):
        try:
            place(session, "bob", **wanted)
            session.commit()
        except (IntegrityError, ValueError) as error:
            print(type(error).__name__, getattr(error, "orig", error))
            session.rollback()
    second = place(session, "bob", pen=1)
    session.commit()
    print(session.execute(select(Order.customer, Order.total).order_by(Order.total.desc())).all())
    print(session.scalars(select(Order.customer).where(Order.total > 3)).all())
with Session(engine) as session:
    for order in session.scalars(select(Order).options(selectinload(Order.lines)).order_by(Order.id)):
        print(order.customer, order.total, [line.product.sku for line in order.lines])
    session.delete(session.get(Order, 1))
    session.commit()
    print(session.scalar(select(func.count()).select_from(Line)), session.execute(select(Product.sku, Product.stock).order_by(Product.id)).all())
