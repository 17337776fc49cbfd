from sqlalchemy import ForeignKey, create_engine, inspect, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Cart(Base):
    __tablename__ = "carts"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    items: Mapped[list["Item"]] = relationship(back_populates="cart", order_by="Item.id")


class Item(Base):
    __tablename__ = "items"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    cart_id: Mapped[int | None] = mapped_column(ForeignKey("carts.id"))
    cart: Mapped[Cart | None] = relationship(back_populates="items")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    cart = Cart(name="c", items=[Item(name="a")])
    session.add(cart)
    session.commit()
    print(sorted(inspect(cart).unloaded), sorted(inspect(cart).expired_attributes))
    print(cart.name, sorted(inspect(cart).unloaded))
    session.execute(text("INSERT INTO items (name, cart_id) VALUES ('b', 1)"))
    print([i.name for i in cart.items])
    session.execute(text("INSERT INTO items (name, cart_id) VALUES ('c', 1)"))
    print([i.name for i in cart.items])
    session.expire(cart, ["items"])
    print([i.name for i in cart.items])
    session.add(Item(name="d", cart_id=1))
    session.flush()
    print(len(cart.items))
    session.refresh(cart)
    print(len(cart.items))
    session.refresh(cart, ["items"])
    print(len(cart.items))
    item = cart.items[0]
    item.cart_id = None
    print(item.cart is cart, len(cart.items))
    session.flush()
    print(item.cart is cart, len(cart.items))
    session.expire_all()
    print(item.cart, len(cart.items))
    cart.items.append(item)
    session.rollback()
    print([i.name for i in cart.items])
    held = cart.items
    session.commit()
    held.append(Item(name="late"))
    print(len(held), len(cart.items))
    session.commit()
