import warnings

from sqlalchemy import Column, ForeignKey, Integer, Table
from sqlalchemy.orm import configure_mappers, declarative_base, relationship


def attempt(label, make):
    Base = declarative_base()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        make(Base)
        Base.registry.configure()
    print(label, len(caught))
    for warning in caught:
        print("  ", type(warning.message).__name__, warning.message)
    Base.registry.dispose()


def pair(parent_args, child_args):
    def make(Base):
        class Parent(Base):
            __tablename__ = "parents"
            id = Column(Integer, primary_key=True)
            children = relationship("Child", **parent_args)

        class Child(Base):
            __tablename__ = "children"
            id = Column(Integer, primary_key=True)
            parent_id = Column(ForeignKey("parents.id"))
            parent = relationship("Parent", **child_args)

    return make


def many(left_args, right_args):
    def make(Base):
        Table("link", Base.metadata, Column("a_id", ForeignKey("a.id")), Column("b_id", ForeignKey("b.id")))

        class A(Base):
            __tablename__ = "a"
            id = Column(Integer, primary_key=True)
            bs = relationship("B", secondary="link", **left_args)

        class B(Base):
            __tablename__ = "b"
            id = Column(Integer, primary_key=True)
            as_ = relationship("A", secondary="link", **right_args)

    return make


attempt("one-to-many without back_populates", pair({}, {}))
attempt("one side only", pair({"back_populates": "parent"}, {}))
attempt("both sides", pair({"back_populates": "parent"}, {"back_populates": "children"}))
attempt("overlaps", pair({}, {"overlaps": "children"}))
attempt("overlaps of the other side", pair({"overlaps": "parent"}, {}))
attempt("viewonly", pair({"viewonly": True}, {}))
attempt("many-to-many", many({}, {}))
attempt("many-to-many with overlaps", many({}, {"overlaps": "bs"}))
attempt("many-to-many back", many({"back_populates": "as_"}, {"back_populates": "bs"}))
