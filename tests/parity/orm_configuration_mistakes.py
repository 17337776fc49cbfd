from sqlalchemy import Column, ForeignKey, Integer, Table
from sqlalchemy.orm import DeclarativeBase, clear_mappers, configure_mappers, mapped_column, relationship


def attempt(label, **classes):
    class Base(DeclarativeBase):
        pass

    tables = classes.pop("tables", lambda metadata: None)
    tables(Base.metadata)
    try:
        for name, body in classes.items():
            type(Base)(name, (Base,), {"__tablename__": name.lower(), "id": mapped_column(Integer, primary_key=True), **body})
        configure_mappers()
        print(label, "is fine")
    except Exception as error:
        print(label, "|", type(error).__name__, "|", error)
    finally:
        Base.registry.dispose()


def link(metadata):
    Table("link", metadata, Column("a_id", ForeignKey("a.id")), Column("b_id", ForeignKey("b.id")))


def fk(target="a.id"):
    return mapped_column(ForeignKey(target))


attempt("fine", A={"bs": relationship("B")}, B={"a_id": fk()})
attempt("unknown class", A={"bs": relationship("Bee")}, B={"a_id": fk()})
attempt("no foreign key", A={"bs": relationship("B")}, B={})
attempt("two paths", A={"bs": relationship("B")}, B={"a_id": fk(), "other_id": fk()})
attempt("chosen path", A={"bs": relationship("B", foreign_keys="B.a_id")}, B={"a_id": fk(), "other_id": fk()})
attempt("back_populates missing", A={"bs": relationship("B", back_populates="a")}, B={"a_id": fk()})
attempt("same direction", A={"bs": relationship("B", back_populates="a")}, B={"a_id": fk(), "a": relationship("A", back_populates="bs", remote_side="B.a_id")})
attempt("secondary unknown", A={"bs": relationship("B", secondary="nowhere")}, B={})
attempt("secondary", tables=link, A={"bs": relationship("B", secondary="link")}, B={})
attempt("secondary without keys", tables=lambda m: Table("link", m, Column("x", Integer)), A={"bs": relationship("B", secondary="link")}, B={})
attempt("orphan on many-to-one", A={}, B={"a_id": fk(), "a": relationship("A", cascade="all, delete-orphan")})
attempt("orphan with single parent", A={}, B={"a_id": fk(), "a": relationship("A", cascade="all, delete-orphan", single_parent=True)})
attempt("orphan on many-to-many", tables=link, A={"bs": relationship("B", secondary="link", cascade="all, delete-orphan")}, B={})
attempt("bad expression", A={"bs": relationship("B", primaryjoin="A.id == B.nope")}, B={"a_id": fk()})
attempt("bad order_by", A={"bs": relationship("B", order_by="B.nope")}, B={"a_id": fk()})
attempt("primaryjoin without foreign", A={"bs": relationship("B", primaryjoin="A.id == B.other")}, B={"other": mapped_column(Integer)})
attempt("primaryjoin with foreign", A={"bs": relationship("B", primaryjoin="A.id == foreign(B.other)")}, B={"other": mapped_column(Integer)})
attempt("backref name taken", A={"bs": relationship("B", backref="a_id")}, B={"a_id": fk()})
attempt("not a class", A={"bs": relationship(5)}, B={"a_id": fk()})
