from sqlalchemy import Column, Integer, MetaData, String, Table
from sqlalchemy.orm import DeclarativeBase, Mapped, declarative_base, mapped_column, registry


def attempt(label, make):
    try:
        make()
        print(label, "is fine")
    except Exception as error:
        print(label, type(error).__module__, type(error).__name__, str(error).split("\n")[0][:240])


class Base(DeclarativeBase):
    pass


Old = declarative_base()


def declare(base, name, **body):
    return lambda: type(base)(name, (base,), body)


attempt("no primary key", declare(Base, "NoKey", __tablename__="no_key", title=mapped_column(String)))
attempt("no table name", declare(Base, "NoTable", id=mapped_column(Integer, primary_key=True)))
attempt("old without table", declare(Old, "NoTableOld", id=Column(Integer, primary_key=True)))
attempt("reserved metadata", declare(Base, "Reserved", __tablename__="reserved", id=mapped_column(Integer, primary_key=True), metadata=mapped_column(String)))
attempt("reserved registry", declare(Base, "Reserved2", __tablename__="reserved2", id=mapped_column(Integer, primary_key=True), registry=mapped_column(String)))
attempt("not Mapped", declare(Base, "Plain", __tablename__="plain", id=mapped_column(Integer, primary_key=True), __annotations__={"age": int}))
attempt("not Mapped with a column", declare(Base, "Plain2", __tablename__="plain2", id=mapped_column(Integer, primary_key=True), age=mapped_column(Integer), __annotations__={"age": int}))
attempt("unknown type", declare(Base, "Strange", __tablename__="strange", id=mapped_column(Integer, primary_key=True), __annotations__={"x": Mapped[complex]}))
attempt("first", declare(Base, "Twice", __tablename__="twice", id=mapped_column(Integer, primary_key=True)))
attempt("same table", declare(Base, "TwiceAgain", __tablename__="twice", id=mapped_column(Integer, primary_key=True)))
attempt("table args", declare(Base, "Args", __tablename__="args", __table_args__="wrong", id=mapped_column(Integer, primary_key=True)))
attempt("table args list", declare(Base, "Args2", __tablename__="args2", __table_args__=["wrong"], id=mapped_column(Integer, primary_key=True)))
attempt("excluded key", declare(Base, "Excl", __tablename__="excl", id=mapped_column(Integer, primary_key=True), __mapper_args__={"bogus": 1}))
attempt("tuple column", declare(Old, "Comma", __tablename__="comma", id=Column(Integer, primary_key=True), title=(Column(String),)))
attempt("two names", declare(Old, "Same", __tablename__="same", id=Column(Integer, primary_key=True), a=Column("x", Integer), b=Column("x", Integer)))
attempt("base itself", lambda: DeclarativeBase())
attempt("subclass of nothing", lambda: type("Direct", (DeclarativeBase,), {"metadata": 5}))
attempt("table without key", lambda: registry().map_imperatively(type("T", (), {}), Table("t", MetaData(), Column("a", Integer))))
attempt("not a table", lambda: registry().map_imperatively(type("T2", (), {}), "t"))
attempt("version column", declare(Base, "Ver", __tablename__="ver", id=mapped_column(Integer, primary_key=True), __mapper_args__={"version_id_col": 5}))
