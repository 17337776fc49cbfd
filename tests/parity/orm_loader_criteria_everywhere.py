from sqlalchemy import *
from sqlalchemy.orm import *
import re
class Base(DeclarativeBase): pass
class HasFlag:
    deleted = mapped_column(Boolean, default=False)
class User(HasFlag, Base):
    __tablename__ = "user"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String)
    addresses = relationship("Address", back_populates="user")
    tags = relationship("Tag", secondary="user_tag")
class Address(HasFlag, Base):
    __tablename__ = "address"
    id = mapped_column(Integer, primary_key=True)
    email = mapped_column(String)
    user_id = mapped_column(ForeignKey("user.id"))
    user = relationship(User, back_populates="addresses")
class Tag(Base):
    __tablename__ = "tag"
    id = mapped_column(Integer, primary_key=True)
user_tag = Table("user_tag", Base.metadata, Column("user_id", ForeignKey("user.id")), Column("tag_id", ForeignKey("tag.id")))
ua = aliased(User); aa = aliased(Address)
opt = with_loader_criteria(User, User.name != "x")
optl = with_loader_criteria(User, lambda c: c.name != "x", include_aliases=True)
opta = with_loader_criteria(Address, Address.email != "e")
optb = with_loader_criteria(HasFlag, lambda c: c.deleted == False, include_aliases=True)
def show(name, *stmts):
    for st in stmts:
        try: print(name, re.sub(r"\s+", " ", str(st)))
        except Exception as e: print(name, type(e).__name__, re.sub(r"0x[0-9a-f]+", "0x", str(e)))
for o in (opt, optl, opta, optb):
    show("plain", select(User).options(o))
    show("col", select(User.name).options(o))
    show("func", select(func.count(User.id)).options(o))
    show("alias", select(ua).options(o))
    show("join", select(User).join(User.addresses).options(o))
    show("join2", select(Address).join(User).options(o))
    show("join3", select(Address).join(ua).options(o))
    show("outer", select(Address).outerjoin(Address.user).options(o))
    show("tags", select(User).join(User.tags).options(o))
    show("tags2", select(Tag.id, User.id).join_from(Tag, user_tag).join(User).options(o))
    show("in", select(Address).where(Address.user_id.in_(select(User.id))).options(o))
    show("exists", select(Address).where(exists().where(User.id == Address.user_id)).options(o))
    show("exists2", select(Address).where(select(User).where(User.id == Address.user_id).exists()).options(o))
    show("any", select(User).where(User.addresses.any()).options(o))
    show("any2", select(User).where(User.addresses.any(Address.email == "q")).options(o))
    show("has", select(Address).where(Address.user.has()).options(o))
    sub = select(User).subquery()
    show("sub", select(aliased(User, sub)).options(o))
    show("sub2", select(sub).options(o))
    show("sub3", select(sub.c.id, Address.id).join(Address, sub.c.id == Address.user_id).options(o))
    show("scalar", select(Address.id, select(User.name).where(User.id == Address.user_id).scalar_subquery()).options(o))
    show("scalar2", select(Address.id, select(func.count(User.id)).where(User.id == Address.user_id).scalar_subquery().label("n")).options(o))
    show("cte", select(select(User).cte("c")).options(o), select(Address, aliased(User, select(User).cte("c2"))).options(o))
    show("inner option", select(Address).where(Address.user_id.in_(select(User.id).options(o))))
    show("union", select(User).options(o).union(select(User)), union(select(User.id), select(User.id)).options(o) if hasattr(CompoundSelect, "options") else "")
    show("update", update(User).values(name="n").options(o), update(User).where(User.id == 1).values(name="n").options(o), update(Address).values(email="n").options(o), update(Address).where(Address.user_id.in_(select(User.id))).values(email="n").options(o))
    show("delete", delete(User).options(o), delete(Address).where(Address.id == 4).options(o), delete(Address).where(exists().where(User.id == Address.user_id)).options(o))
    show("insert", insert(User).options(o))
    show("insert from", insert(Address).from_select(["user_id"], select(User.id)).options(o))
    show("two", select(User, Address).where(User.id == Address.user_id).options(o))
    show("where only", select(Address).where(User.id == Address.user_id).options(o))
    show("sf", select(Address.id).select_from(User).join(Address).options(o))
    show("sf2", select(literal(1)).select_from(User).options(o))
    show("sf3", select(func.count()).select_from(User).options(o))
    show("joined", select(User).options(joinedload(User.addresses), o))
    show("joined2", select(Address).options(joinedload(Address.user), o))
    show("joined3", select(User).options(joinedload(User.tags), o))
    show("contains", select(Address).join(Address.user).options(contains_eager(Address.user), o))
    show("table", select(User.__table__).options(o))
    show("core", select(User.__table__.c.id, Address).options(o))
show("both", select(User).join(User.addresses).options(opt, opta), select(User).options(opt, with_loader_criteria(User, User.id > 3)))
show("union2", select(union(select(User.id), select(User.id)).subquery()).options(optl))
