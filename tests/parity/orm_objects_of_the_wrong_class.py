from sqlalchemy import ForeignKey, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Basket(Base):
    __tablename__ = "baskets"
    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("owners.id"))
    owner: Mapped["Owner | None"] = relationship()
    fruits: Mapped[list["Fruit"]] = relationship()


class Owner(Base):
    __tablename__ = "owners"
    id: Mapped[int] = mapped_column(primary_key=True)


class Fruit(Base):
    __tablename__ = "fruits"
    id: Mapped[int] = mapped_column(primary_key=True)
    basket_id: Mapped[int | None] = mapped_column(ForeignKey("baskets.id"))


class Apple(Fruit):
    pass


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)


def attempt(label, make):
    with Session(engine) as session:
        try:
            thing = make()
            session.add(thing)
            session.flush()
            print(label, "is fine")
        except Exception as error:
            print(label, "|", type(error).__name__, "|", str(error).split(" at 0x")[0].split("\n")[0])


attempt("right", lambda: Basket(owner=Owner(), fruits=[Fruit()]))
attempt("subclass", lambda: Basket(fruits=[Apple()]))
attempt("wrong in list", lambda: Basket(fruits=[Owner()]))
attempt("wrong scalar", lambda: Basket(owner=Fruit()))
attempt("list for scalar", lambda: Basket(owner=[Owner()]))
attempt("scalar for list", lambda: Basket(fruits=Fruit()))
attempt("text for scalar", lambda: Basket(owner="ann"))
attempt("number for scalar", lambda: Basket(owner=1))
attempt("texts in list", lambda: Basket(fruits=["apple"]))
attempt("unknown name", lambda: Basket(fruit=[]))
attempt("text for list", lambda: Basket(fruits="apple"))
attempt("none for list", lambda: Basket(fruits=None))
attempt("none in list", lambda: Basket(fruits=[None]))
attempt("dict for list", lambda: Basket(fruits={"a": Fruit()}))
attempt("set for list", lambda: Basket(fruits={Fruit()}))
attempt("tuple for list", lambda: Basket(fruits=(Fruit(), Fruit())))
attempt("generator for list", lambda: Basket(fruits=(Fruit() for _ in range(2))))
attempt("class instead of object", lambda: Basket(owner=Owner))
with Session(engine) as session:
    for wrong in (5, "text", None, Owner, [Owner()]):
        for method in (session.add, session.delete, session.refresh, session.expunge, session.merge):
            try:
                method(wrong)
            except Exception as error:
                print(method.__name__, "|", type(error).__name__, "|", str(error).split(" at 0x")[0])
