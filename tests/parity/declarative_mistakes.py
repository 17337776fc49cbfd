from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, declarative_base, mapped_column

Base = declarative_base()


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


def without_key():
    class A(Base):
        __tablename__ = "a"
        name = Column(String)


def without_table():
    class B(Base):
        id = Column(Integer, primary_key=True)


def table_twice():
    class C(Base):
        __tablename__ = "c"
        id = Column(Integer, primary_key=True)

    class D(Base):
        __tablename__ = "c"
        id = Column(Integer, primary_key=True)


def unknown_annotation():
    class Modern(DeclarativeBase):
        pass

    class E(Modern):
        __tablename__ = "e"
        id: Mapped[int] = mapped_column(primary_key=True)
        data: Mapped[dict]


def annotation_without_mapped():
    class Modern(DeclarativeBase):
        pass

    class F(Modern):
        __tablename__ = "f"
        id: int = mapped_column(primary_key=True)

    return F.__table__.c.id.type


attempt(without_key)
attempt(without_table)
attempt(table_twice)
attempt(unknown_annotation)
attempt(annotation_without_mapped)
