"""What `filter_by` knows beside mapped attributes: association proxies, hybrids, and names of no attribute at all."""

from sqlalchemy import ForeignKey, create_engine, delete, func, inspect, select, update
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Cook(Base):
    __tablename__ = "cooks"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    skills: Mapped[list["Skill"]] = relationship(back_populates="cook")
    card: Mapped["Card"] = relationship(back_populates="cook")
    dishes: AssociationProxy[list["Dish"]] = association_proxy("skills", "dish")
    grades: AssociationProxy[list[int]] = association_proxy("skills", "grade")
    tastes: AssociationProxy[list[str]] = association_proxy("dishes", "taste")
    phone: AssociationProxy[str] = association_proxy("card", "phone")

    @hybrid_property
    def shout(self):
        return self.name.upper()

    @shout.inplace.expression
    @classmethod
    def _shout(cls):
        return func.upper(cls.name)


class Card(Base):
    __tablename__ = "cards"
    id: Mapped[int] = mapped_column(primary_key=True)
    phone: Mapped[str | None]
    cook_id: Mapped[int] = mapped_column(ForeignKey("cooks.id"))
    cook: Mapped[Cook] = relationship(back_populates="card")
    owner = association_proxy("cook", "name")


class Skill(Base):
    __tablename__ = "skills"
    cook_id: Mapped[int] = mapped_column(ForeignKey("cooks.id"), primary_key=True)
    dish_id: Mapped[int] = mapped_column(ForeignKey("dishes.id"), primary_key=True)
    grade: Mapped[int]
    cook: Mapped[Cook] = relationship(back_populates="skills")
    dish: Mapped["Dish"] = relationship()
    taste = association_proxy("dish", "taste")


class Dish(Base):
    __tablename__ = "dishes"
    id: Mapped[int] = mapped_column(primary_key=True)
    taste: Mapped[str]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
session = Session(engine)
soup, cake = Dish(taste="salty"), Dish(taste="sweet")
session.add_all(
    [
        Cook(name="ann", card=Card(phone="1"), skills=[Skill(dish=soup, grade=3), Skill(dish=cake, grade=5)]),
        Cook(name="bob", card=Card(phone=None), skills=[Skill(dish=soup, grade=4)]),
        Cook(name="cid"),
    ]
)
session.commit()


def attempt(name, action):
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__, error)


def names(statement):
    return [cook.name for cook in session.scalars(statement)]


attempt("a value of one", lambda: names(select(Cook).filter_by(phone="1")))
attempt("NULL of one, or none", lambda: names(select(Cook).filter_by(phone=None).order_by(Cook.id)))
attempt("a value of many", lambda: names(select(Cook).filter_by(grades=4)))
attempt("an object", lambda: names(select(Cook).filter_by(dishes=soup)))
attempt("a proxy of a proxy", lambda: names(select(Cook).filter_by(tastes="sweet")))
attempt("a hybrid", lambda: names(select(Cook).filter_by(shout="BOB")))
attempt("the other way", lambda: [card.phone for card in session.scalars(select(Card).filter_by(owner="ann"))])
attempt("of what is joined", lambda: names(select(Cook).join(Cook.skills).filter_by(taste="sweet")))
attempt("of an alias", lambda: names(select(aliased(Cook)).filter_by(phone="1").order_by("name")))
attempt("of a query", lambda: [cook.name for cook in session.query(Cook).filter_by(phone="1", name="ann")])
attempt("of what a query joins", lambda: session.query(Cook).join(Cook.skills).filter_by(taste="salty").count())
attempt("a name of nothing", lambda: select(Cook).filter_by(fax="1"))
attempt("a name of nothing", lambda: session.query(Cook).filter_by(fax="1"))
attempt("in an UPDATE", lambda: session.execute(update(Card).filter_by(owner="ann").values(phone="2")).rowcount)
attempt("in a DELETE", lambda: session.execute(delete(Card).filter_by(owner="ann")).rowcount)
print(list(inspect(Cook).all_orm_descriptors.keys()))
session.close()
