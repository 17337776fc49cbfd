import datetime as dt
import decimal
import enum
import uuid

from sqlalchemy import JSON, Boolean, Enum, LargeBinary, Numeric, create_engine, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Stage(enum.Enum):
    DEV = "dev"
    PROD = "prod"


class Base(DeclarativeBase):
    pass


class Row(Base):
    __tablename__ = "rows"
    id: Mapped[int] = mapped_column(primary_key=True)
    json: Mapped[dict | None] = mapped_column(JSON)
    stage: Mapped[Stage | None]
    moment: Mapped[dt.datetime | None]
    day: Mapped[dt.date | None]
    number: Mapped[decimal.Decimal | None] = mapped_column(Numeric(12, 4))
    score: Mapped[float | None]
    key: Mapped[uuid.UUID | None]
    data: Mapped[bytes | None]
    flag: Mapped[bool | None]
    span: Mapped[dt.timedelta | None]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
BAD = [("stage", "zzz"), ("moment", "2024-01-01"), ("day", "2024-01-01"), ("number", "x"), ("score", "x"), ("key", "no"), ("key", 5), ("data", "text"),
    ("data", 5), ("data", [1]), ("flag", "yes"), ("flag", 2), ("span", 5), ("span", "1 day"), ("json", {1, 2}),
    ("moment", dt.date(2024, 1, 1)), ("day", dt.datetime(2024, 1, 1)), ("id", "abc"), ("score", [1])]
with Session(engine) as session:
    for name, value in BAD:
        try:
            session.add(Row(**{name: value}))
            session.commit()
            print(name, "takes", value)
        except Exception as error:
            print(name, type(error).__name__, str(error).split("\n")[0])
            session.rollback()
    session.add(Row(stage=Stage.DEV))
    session.commit()
    session.execute(text("UPDATE rows SET moment = 'garbage', number = 'abc', key = 'zz', json = '{bad', stage = 'x' WHERE stage = 'DEV'"))
    for name in ("moment", "number", "key", "json", "stage"):
        try:
            print(session.scalars(select(getattr(Row, name)).where(getattr(Row, name).is_not(None)).order_by(Row.id.desc())).first())
        except Exception as error:
            print(name, type(error).__name__, error)
