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
T = User.__table__; AT = Address.__table__
def tr(f):
    try: print(re.sub(r"\s+"," ",str(f())))
    except Exception as e: print(type(e).__name__, re.sub(r"0x[0-9a-f]+", "0x", str(e)))
tr(lambda: select(User).join(Address).with_only_columns(func.count()))
tr(lambda: select(User).join(Address).with_only_columns(Address.id))
tr(lambda: select(User).join(User.addresses).with_only_columns(Address.id))
tr(lambda: select(User).join(Address).with_only_columns(Address.id).join(Tag))
tr(lambda: select(User).join(Address).with_only_columns(Address.id).join(User.tags))
tr(lambda: select(User, Address).with_only_columns(Address.id))
tr(lambda: select(User).where(User.id == 1).with_only_columns(Address.id))
tr(lambda: select(User).where(User.id == 1).with_only_columns(Address.id, maintain_column_froms=True))
tr(lambda: select(User).join(Address).with_only_columns(Address.id, maintain_column_froms=True))
tr(lambda: select(User).options(joinedload(User.addresses)).with_only_columns(User.id))
tr(lambda: select(User).options(joinedload(User.addresses)).with_only_columns(User))
tr(lambda: select(User).options(joinedload(User.addresses)).with_only_columns(Address))
tr(lambda: select(User).options(joinedload(Address.user)).with_only_columns(Address))
tr(lambda: select(User).with_only_columns(Address).options(joinedload(User.addresses)))
tr(lambda: select(User).options(defer(User.name)).with_only_columns(User))
tr(lambda: select(T).join(AT).with_only_columns(func.count()))
tr(lambda: select(T).join(AT).with_only_columns(AT.c.id))
tr(lambda: select(T.c.id).join(AT).with_only_columns(AT.c.id).join(user_tag))
tr(lambda: select(T.c.id).join(AT).with_only_columns(func.count()).where(T.c.id == 4))
tr(lambda: s.query(User).join(Address).with_entities(func.count()))
tr(lambda: s.query(User).join(Address).with_entities(Address.id))
tr(lambda: s.query(User).join(User.addresses).with_entities(Address.id).join(User.tags))
tr(lambda: s.query(User).options(joinedload(User.addresses)).with_entities(User.id))
tr(lambda: s.query(User).options(joinedload(User.addresses)).with_entities(User.id, User))
tr(lambda: s.query(User).options(joinedload(User.addresses)).with_entities(Address.id))
tr(lambda: s.query(User).join(Address).with_entities(Address.id).filter_by(email="x"))
tr(lambda: s.query(User).join(Address).with_entities(User.id).filter_by(email="x"))
tr(lambda: s.query(User).with_entities(User.id).filter_by(name="x"))
tr(lambda: select(User).join(Address).with_only_columns(User.id).filter_by(email="x"))
tr(lambda: select(User).filter_by(name="x").with_only_columns(Address.id).filter_by(email="y"))
tr(lambda: select(User).join(Address).add_columns(Tag.id))
tr(lambda: s.query(User).join(Address).add_columns(Address.email, Tag.id))
tr(lambda: s.query(User).join(Address).with_entities(Address.email).distinct().order_by(Address.email))
tr(lambda: select(User).order_by(User.name).with_only_columns(func.count()).order_by(None))
tr(lambda: select(func.count()).select_from(select(User).join(Address).with_only_columns(User.id).subquery()))
