from sqlalchemy import *
from sqlalchemy.orm import *
import re
class Base(DeclarativeBase): pass
class User(Base):
    __tablename__ = "user"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String)
    boss_id = mapped_column(ForeignKey("user.id"))
    addresses = relationship("Address", back_populates="user")
    boss = relationship("User", remote_side=[id])
    tags = relationship("Tag", secondary="user_tag")
class Address(Base):
    __tablename__ = "address"
    id = mapped_column(Integer, primary_key=True)
    email = mapped_column(String)
    user_id = mapped_column(ForeignKey("user.id"))
    user = relationship(User, back_populates="addresses")
class Tag(Base):
    __tablename__ = "tag"
    id = mapped_column(Integer, primary_key=True)
user_tag = Table("user_tag", Base.metadata, Column("user_id", ForeignKey("user.id")), Column("tag_id", ForeignKey("tag.id")))
class Lonely(Base):
    __tablename__ = "lonely"
    id = mapped_column(Integer, primary_key=True)
class TwoWays(Base):
    __tablename__ = "two"
    id = mapped_column(Integer, primary_key=True)
    a_id = mapped_column(ForeignKey("user.id"))
    b_id = mapped_column(ForeignKey("user.id"))
    a = relationship(User, foreign_keys=[a_id])
    b = relationship(User, foreign_keys=[b_id])
s = Session()
ua = aliased(User); un = aliased(User, name="un"); aa = aliased(Address)
sub = select(User).where(User.id > 5).subquery()
cte = select(User).where(User.id > 5).cte("old")
us = aliased(User, sub)
def show(name, make):
    for kind, root in (("select", lambda *a: select(*a)), ("query", lambda *a: s.query(*a))):
        try:
            stmt = make(root)
        except Exception as e:
            print(name, kind, "CALL", type(e).__name__, re.sub(r"0x[0-9a-f]+", "0x", str(e))); continue
        try:
            print(name, kind, re.sub(r"\s+", " ", str(stmt)))
        except Exception as e:
            print(name, kind, "COMPILE", type(e).__name__, re.sub(r"0x[0-9a-f]+", "0x", str(e)))
u = User(id=1, name="x"); a = Address(id=2, user_id=1); t=Tag(id=9)
def tr(f):
    try: print(re.sub(r"\s+"," ",str(f())))
    except Exception as e: print(type(e).__name__, e)
tr(lambda: s.query(Address).with_parent(u))
tr(lambda: s.query(Address).with_parent(u, User.addresses))
tr(lambda: s.query(User).with_parent(a, Address.user))
tr(lambda: s.query(User).with_parent(a))
tr(lambda: s.query(Tag).with_parent(u))
tr(lambda: s.query(Address).with_parent(t))
tr(lambda: s.query(Address).with_parent(u, "addresses"))
tr(lambda: s.query(Address).with_parent(5, User.addresses))
tr(lambda: s.query(Address).with_parent(u, User.addresses, from_entity=aa))
tr(lambda: s.query(aa).with_parent(u, User.addresses.of_type(aa)))
tr(lambda: s.query(aa).with_parent(u))
tr(lambda: s.query(Address.email).with_parent(u))
tr(lambda: select(Address).where(with_parent(u, User.addresses)))
tr(lambda: select(Address).where(with_parent(u, User.addresses, from_entity=ua)))
tr(lambda: select(aa).where(with_parent(u, User.addresses.of_type(aa))))
tr(lambda: select(Tag).where(with_parent(u, User.tags)))
tr(lambda: select(Tag).where(with_parent(u, "tags")))
tr(lambda: select(Tag).where(with_parent(u, User.name)))
