"""What `populate_existing` does with columns that a query leaves out: those that the mapping defers go, others stay."""

from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, defer, load_only, mapped_column, undefer


class Base(DeclarativeBase):
    pass


class Item(Base):
    __tablename__ = "items"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    text: Mapped[str] = mapped_column(deferred=True)
    size: Mapped[int]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
session = Session(engine)
session.add(Item(name="i", text="t", size=1))
session.commit()
item = session.get(Item, 1)


def show(name, *options, **execution):
    session.scalars(select(Item).options(*options).execution_options(**execution)).all()
    print(name, {key: value for key, value in sorted(item.__dict__.items()) if not key.startswith("_")})


again = {"populate_existing": True}
item.text
show("everything", **again)
item.text
show("load_only", load_only(Item.name), **again)
print(item.size, item.text)
show("defer", defer(Item.name), **again)
show("undefer one, defer another", undefer(Item.text), defer(Item.size), **again)
item.size = 5
show("defer what was changed", defer(Item.size), autoflush=False, **again)
print(item.size, session.is_modified(item))
session.expire(item)
show("expired", defer(Item.size))
print(item.size)
session.expire(item, ["size"])
show("expired alone", defer(Item.size), **again)
print(item.size)
show("raising", defer(Item.size, raiseload=True), **again)
print(item.size)
session.expire(item)
try:
    print(item.size)
except Exception as error:
    print(type(error).__name__, error)
session.refresh(item)
print(item.name)
session.close()
