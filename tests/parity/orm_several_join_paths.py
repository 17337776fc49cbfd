from sqlalchemy import ForeignKey, and_, create_engine, or_, select
from sqlalchemy.exc import AmbiguousForeignKeysError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Customer(Base):
    __tablename__ = "customers"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    billing_id: Mapped[int | None] = mapped_column(ForeignKey("addresses.id"))
    shipping_id: Mapped[int | None] = mapped_column(ForeignKey("addresses.id"))
    billing: Mapped["Address | None"] = relationship(foreign_keys=[billing_id], back_populates="billed")
    shipping: Mapped["Address | None"] = relationship(foreign_keys=[shipping_id], back_populates="shipped")


class Address(Base):
    __tablename__ = "addresses"
    id: Mapped[int] = mapped_column(primary_key=True)
    street: Mapped[str]
    billed: Mapped[list[Customer]] = relationship(foreign_keys="Customer.billing_id", back_populates="billing")
    shipped: Mapped[list[Customer]] = relationship(foreign_keys=[Customer.shipping_id], back_populates="shipping")
    users: Mapped[list[Customer]] = relationship(
        primaryjoin=lambda: or_(Address.id == Customer.billing_id, Address.id == Customer.shipping_id), viewonly=True, order_by="Customer.id"
    )


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    home, work = Address(street="home"), Address(street="work")
    session.add_all([Customer(name="a", billing=home, shipping=work), Customer(name="b", billing=home, shipping=home)])
    session.commit()
    print([c.name for c in home.billed], [c.name for c in home.shipped], [c.name for c in work.shipped])
    print([c.name for c in home.users], [c.name for c in work.users])
    bill, ship = aliased(Address), aliased(Address)
    stmt = select(Customer.name, bill.street, ship.street).join(Customer.billing.of_type(bill)).join(Customer.shipping.of_type(ship))
    print(session.execute(stmt.order_by(Customer.id)).all())
    try:
        session.execute(select(Customer).join(Address))
    except AmbiguousForeignKeysError as error:
        print(error)
    except Exception as error:
        print(type(error).__name__, error)
    print(session.scalars(select(Customer.name).join(Address, Customer.billing_id == Address.id).order_by(Customer.name)).all())
    print(session.scalars(select(Customer.name).join(Customer.shipping.and_(Address.street == "work"))).all())
    c = session.get(Customer, 1)
    c.billing, c.shipping = c.shipping, c.billing
    session.commit()
    print(c.billing.street, c.shipping.street)
