from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, inspect
from sqlalchemy.orm import Session, backref, configure_mappers, declarative_base, relationship

Base = declarative_base()


class Shop(Base):
    __tablename__ = "shops"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    goods = relationship("Good", backref="shop")
    clerks = relationship("Clerk", backref=backref("employer", lazy="joined", uselist=False), cascade="all, delete-orphan")


class Good(Base):
    __tablename__ = "goods"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    shop_id = Column(Integer, ForeignKey("shops.id"))


class Clerk(Base):
    __tablename__ = "clerks"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    shop_id = Column(Integer, ForeignKey("shops.id"))
    badge = relationship("Badge", backref=backref("clerks", order_by="desc(Clerk.name)", passive_deletes=True))
    badge_id = Column(Integer, ForeignKey("badges.id"))


class Badge(Base):
    __tablename__ = "badges"
    id = Column(Integer, primary_key=True)


print(hasattr(Good, "shop"), hasattr(Clerk, "employer"))
configure_mappers()
print(hasattr(Good, "shop"), inspect(Good).relationships.keys(), inspect(Badge).relationships.keys())
back = inspect(Badge).relationships.clerks
print(back.back_populates, back.direction.name, back.passive_deletes, inspect(Clerk).relationships.employer.lazy)
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    shop = Shop(name="corner", goods=[Good(name="tea")])
    good = Good(name="milk", shop=shop)
    print([g.name for g in shop.goods], good in shop.goods)
    badge = Badge()
    shop.clerks = [Clerk(name=n, badge=badge) for n in "abc"]
    session.add(shop)
    session.commit()
    print([c.name for c in badge.clerks], badge.clerks[0].employer is shop)
    clerk = session.query(Clerk).filter_by(name="b").one()
    clerk.employer = None
    session.commit()
    print([c.name for c in session.query(Clerk).order_by(Clerk.id)])
    print(session.query(Good).filter(Good.shop == shop).count(), session.query(Good).join(Good.shop).filter(Shop.name == "corner").count())
