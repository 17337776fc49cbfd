import warnings

from sqlalchemy import Column, Integer, String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Session, registry
from sqlalchemy.orm import declarative_base as from_orm

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    from sqlalchemy.ext.declarative import declarative_base as from_ext

    OldBase = from_ext()
    print([(type(w.message).__name__, str(w.message)[:80]) for w in caught])

NewBase = from_orm()


class Common:
    def describe(self):
        return f"{type(self).__name__}({self.id}, {self.name})"


ShapedBase = from_orm(cls=Common, name="ShapedBase")
print(NewBase.__name__, ShapedBase.__name__, ShapedBase.__mro__[1:3])


class ModernBase(DeclarativeBase):
    pass


class A(OldBase):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))


class B(ShapedBase):
    __tablename__ = "b"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))


class C(ModernBase):
    __tablename__ = "c"
    id = Column(Integer, primary_key=True)
    name = Column(String(20))


engine = create_engine("sqlite://")
for base, cls in [(OldBase, A), (ShapedBase, B), (ModernBase, C)]:
    base.metadata.create_all(engine)
    print(sorted(base.metadata.tables), isinstance(base.registry, registry), cls.__table__.name)
    with Session(engine) as session:
        session.add(cls(name="first"))
        session.commit()
        found = session.scalars(select(cls)).one()
        print(found.id, found.name, hasattr(found, "describe") and found.describe())
print(A.metadata is OldBase.metadata, B.metadata is C.metadata)
try:
    C(nome="typo")
except TypeError as error:
    print(error)
