from sqlalchemy import String, create_engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Import(Base):
    __tablename__ = "imports"

    import_id: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(String(40))
    stored: Mapped[int | None]


class Feature(Base):
    __tablename__ = "features"

    feature_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40), unique=True)
    dtype: Mapped[str] = mapped_column(String(20))


engine = create_engine("sqlite:///lab.db")
arrivals = [
    ("visits", "int64"),
    ("age", "int64"),
    ("basket", None),
    ("country", "string"),
    ("device", "string"),
]

with Session(engine) as session, session.begin():
    nightly = Import(source="nightly")
    session.add(nightly)
    stored = 0
    session.begin_nested()
    for name, dtype in arrivals:
        try:
            session.add(Feature(name=name, dtype=dtype))
            session.flush()
        except IntegrityError:
            print("skipped:", name)
        else:
            stored += 1
    nightly.stored = stored
    print("stored:", stored)
