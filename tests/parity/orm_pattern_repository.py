from typing import Generic, Sequence, Type, TypeVar

from sqlalchemy import ForeignKey, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Customer(Base):
    __tablename__ = "customers"
    email: Mapped[str] = mapped_column(unique=True)
    orders: Mapped[list["Order"]] = relationship(back_populates="customer", cascade="all, delete-orphan")


class Order(Base):
    __tablename__ = "orders"
    customer_id: Mapped[int] = mapped_column(ForeignKey("customers.id"))
    total: Mapped[int]
    customer: Mapped[Customer] = relationship(back_populates="orders")


T = TypeVar("T", bound=Base)


class Repository(Generic[T]):
    model: Type[T]

    def __init__(self, session: Session):
        self.session = session

    def add(self, **values) -> T:
        thing = self.model(**values)
        self.session.add(thing)
        self.session.flush()
        return thing

    def get(self, id):
        return self.session.get(self.model, id)

    def list(self, *where, order_by=None, limit=None) -> Sequence[T]:
        stmt = select(self.model).where(*where).order_by(order_by if order_by is not None else self.model.id)
        return self.session.scalars(stmt.limit(limit) if limit else stmt).all()

    def count(self, *where):
        return self.session.scalar(select(func.count()).select_from(self.model).where(*where))

    def update(self, id, **values):
        thing = self.get(id)
        if thing is None:
            raise LookupError(f"{self.model.__name__} {id}")
        for key, value in values.items():
            setattr(thing, key, value)
        return thing

    def delete(self, id):
        self.session.delete(self.get(id))


class Customers(Repository[Customer]):
    model = Customer

    def by_email(self, email):
        return self.session.scalars(select(Customer).filter_by(email=email)).one_or_none()

    def spending(self):
        stmt = select(Customer.email, func.coalesce(func.sum(Order.total), 0).label("spent")).outerjoin(Customer.orders)
        return self.session.execute(stmt.group_by(Customer.id).order_by(Customer.id)).all()


class Orders(Repository[Order]):
    model = Order


class UnitOfWork:
    def __init__(self, engine):
        self.engine = engine

    def __enter__(self):
        self.session = Session(self.engine)
        self.customers, self.orders = Customers(self.session), Orders(self.session)
        return self

    def __exit__(self, kind, error, tb):
        self.session.rollback() if kind else self.session.commit()
        self.session.close()


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with UnitOfWork(engine) as work:
    ann = work.customers.add(email="ann@x")
    bob = work.customers.add(email="bob@x")
    for total in (10, 20):
        work.orders.add(customer=ann, total=total)
    print(work.customers.count(), work.orders.count(Order.total > 10), [o.total for o in ann.orders])
try:
    with UnitOfWork(engine) as work:
        work.customers.update(2, email="bobby@x")
        work.customers.update(99, email="nobody")
except LookupError as error:
    print("LookupError", error)
with UnitOfWork(engine) as work:
    print([c.email for c in work.customers.list()], work.customers.by_email("bobby@x"), work.customers.spending())
    print([o.id for o in work.orders.list(Order.customer.has(email="ann@x"), order_by=Order.total.desc(), limit=1)])
    work.customers.delete(1)
with UnitOfWork(engine) as work:
    print(work.customers.count(), work.orders.count())
try:
    with UnitOfWork(engine) as work:
        work.customers.add(email="bob@x")
except Exception as error:
    print(type(error).__name__, error.orig)
