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
CASES = {
 "lonely": lambda q: q(User).join(Lonely),
 "lonely alias": lambda q: q(User).join(aliased(Lonely)),
 "lonely table": lambda q: q(User).join(Lonely.__table__),
 "lonely on": lambda q: q(User).join(Lonely, Lonely.id == User.id),
 "two": lambda q: q(User).join(TwoWays),
 "two on": lambda q: q(User).join(TwoWays, TwoWays.a),
 "two rel": lambda q: q(TwoWays).join(TwoWays.a).join(TwoWays.b),
 "self": lambda q: q(User).join(User),
 "self rel": lambda q: q(User).join(User.boss),
 "self rel alias": lambda q: q(User).join(ua, User.boss),
 "self of_type": lambda q: q(User).join(User.boss.of_type(ua)),
 "self alias no on": lambda q: q(User).join(ua),
 "address": lambda q: q(User).join(Address),
 "address on": lambda q: q(User).join(Address, User.addresses),
 "address wrong on": lambda q: q(User).join(Address, User.tags),
 "tag on addresses": lambda q: q(User).join(Tag, User.addresses),
 "rel and on": lambda q: q(User).join(User.addresses, User.id == Address.user_id),
 "column": lambda q: q(User).join(User.name),
 "column2": lambda q: q(User).join(T.c.name),
 "int": lambda q: q(User).join(5),
 "str": lambda q: q(User).join("addresses"),
 "str on": lambda q: q(User).join(Address, "addresses"),
 "None": lambda q: q(User).join(None),
 "class": lambda q: q(User).join(int),
 "on int": lambda q: q(User).join(Address, 5),
 "on true": lambda q: q(User).join(Address, true()),
 "on True": lambda q: q(User).join(Address, True),
 "text": lambda q: q(User).join(text("address")),
 "subquery": lambda q: q(User).join(select(Address).subquery()),
 "sub rel": lambda q: q(User).join(select(Address).subquery(), User.addresses),
 "sub rel wrong": lambda q: q(User).join(select(Tag).subquery(), User.addresses),
 "table rel": lambda q: q(User).join(AT, User.addresses),
 "alias table rel": lambda q: q(User).join(AT.alias(), User.addresses),
 "us": lambda q: q(Address).join(us, Address.user),
 "us2": lambda q: q(Address).join(us),
 "us3": lambda q: q(us).join(us.addresses),
 "cte": lambda q: q(Address).join(cte),
 "expr only": lambda q: q(func.count()).join(Address),
 "expr literal": lambda q: q(literal(1)).join(Address),
 "count": lambda q: q(func.count(User.id)).join(Address),
 "count2": lambda q: q(func.count(User.id)).join(User.addresses),
 "many": lambda q: q(User, Address).join(Tag),
 "many2": lambda q: q(User, TwoWays).join(Address),
 "many3": lambda q: q(User, ua).join(Address),
 "many4": lambda q: q(User, ua).join(Address, ua.id == Address.user_id),
 "many5": lambda q: q(User, ua).join(ua.addresses),
 "many6": lambda q: q(User, ua).join(ua.addresses).join(User.addresses),
 "many7": lambda q: q(User.id, User.name).join(Address),
 "many8": lambda q: q(User.id, Tag.id).join(Address),
 "twice": lambda q: q(User).join(User.addresses).join(User.addresses),
 "twice2": lambda q: q(User).join(Address).join(Address),
 "twice3": lambda q: q(User).join(User.addresses).join(Address, User.id == Address.user_id),
 "twice4": lambda q: q(User).join(User.addresses).join(aa, User.addresses),
 "rel unrelated": lambda q: q(Lonely).join(User.addresses),
 "rel unrelated alias": lambda q: q(User).join(ua.addresses),
 "sf": lambda q: q(Address).select_from(User).join(Address),
 "sf2": lambda q: q(Address).select_from(User).join(User.addresses),
 "sf3": lambda q: q(Address.email).select_from(User, Tag).join(Address),
 "sf4": lambda q: q(Address.email).select_from(User, Tag).join(User.addresses),
 "sf5": lambda q: q(Address.email).select_from(User, TwoWays).join(Address),
 "sf join": lambda q: q(User).select_from(join(User, Address)).join(Tag),
 "sf join2": lambda q: q(User).select_from(join(User, Address, User.addresses)).join(User.tags),
 "sf join3": lambda q: q(User).select_from(join(User, Address, User.addresses)).join(Address),
 "tags": lambda q: q(User).join(User.tags),
 "tags2": lambda q: q(User).join(Tag),
 "tags3": lambda q: q(User).join(user_tag).join(Tag),
 "tags outer": lambda q: q(User).outerjoin(User.tags),
 "tags full": lambda q: q(User).join(User.tags, full=True),
 "and_": lambda q: q(User).join(User.addresses.and_(Address.email == "x")),
 "of_type wrong": lambda q: q(User).join(User.addresses.of_type(Tag)),
 "of_type": lambda q: q(User).join(User.addresses.of_type(aa)).join(aa.user),
 "of_type user2": lambda q: q(User).join(User.addresses.of_type(aa)).join(aa.user.of_type(ua)),
 "alias on": lambda q: q(User).join(aa, aa.user_id == User.id),
 "alias on rel of alias": lambda q: q(User).join(aa, aa.user),
 "T": lambda q: q(T).join(AT),
 "T2": lambda q: q(T).join(Address),
 "T3": lambda q: q(T).join(User.addresses),
 "T4": lambda q: q(T.c.id).join(Address),
 "exists": lambda q: q(User).where(exists().where(Address.user_id == User.id)),
 "nothing": lambda q: q().join(User),
 "nothing sf": lambda q: q().select_from(User).join(User.addresses),
 "bundle": lambda q: q(Bundle("b", User.id, User.name)).join(User.addresses),
 "bundle2": lambda q: q(Bundle("b", User.id, User.name)).join(Address),
}
for name, make in CASES.items(): show(name, make)
def jf(name, make):
    try: st = make()
    except Exception as e: print(name, "CALL", type(e).__name__, e); return
    try: print(name, re.sub(r"\s+", " ", str(st)))
    except Exception as e: print(name, "COMPILE", type(e).__name__, re.sub(r"0x[0-9a-f]+", "0x", str(e)))
jf("jf1", lambda: select(Address).join_from(User, Address))
jf("jf2", lambda: select(Address).join_from(User, User.addresses))
jf("jf3", lambda: select(Address).join_from(ua, User.addresses))
jf("jf4", lambda: select(Address).join_from(Tag, User.addresses))
jf("jf5", lambda: select(Address).join_from(Tag, Address))
jf("jf6", lambda: select(Address).join_from(User, Address, User.id==Address.user_id))
jf("jf7", lambda: select(Address).join_from(T, User.addresses))
jf("jf8", lambda: select(User.name, Address.email).join_from(User, Address).join_from(User, Tag, User.tags))
jf("jf9", lambda: select(User.name, Address.email).join_from(User, Address).join(User.tags))
jf("jf10", lambda: select(User).join_from(User, User))
jf("jf11", lambda: select(User).join_from(ua, ua))
jf("jf12", lambda: select(User).join_from(User, Lonely))
jf("jf13", lambda: select(Address).outerjoin_from(User, Address))
jf("jf14", lambda: select(Address).join_from(User, TwoWays))
