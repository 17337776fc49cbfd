import datetime
import decimal
from typing import Any, Optional

from sqlalchemy import BigInteger, DateTime, Numeric, String, JSON, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from typing_extensions import Annotated

str30 = Annotated[str, 30]
str200 = Annotated[str, 200]


class Base(DeclarativeBase):
    type_annotation_map = {
        int: BigInteger(),
        str30: String(30),
        str200: String(200),
        decimal.Decimal: Numeric(8, 3),
        datetime.datetime: DateTime(timezone=True),
        dict[str, Any]: JSON,
    }


class Measurement(Base):
    __tablename__ = "measurements"
    id: Mapped[int] = mapped_column(primary_key=True)
    sensor: Mapped[str30]
    note: Mapped[Optional[str200]]
    free_text: Mapped[str | None]
    value: Mapped[decimal.Decimal]
    ok: Mapped[bool]
    ratio: Mapped[Optional[float]]
    raw: Mapped[bytes | None]
    taken: Mapped[datetime.datetime]
    day: Mapped[datetime.date]
    extra: Mapped[dict[str, Any]]


for column in Measurement.__table__.columns:
    print(column.name, repr(column.type), "NULL" if column.nullable else "NOT NULL")

engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(
        Measurement(
            id=1,
            sensor="s1",
            value=decimal.Decimal("1.25"),
            ok=True,
            taken=datetime.datetime(2024, 5, 1, 12, 30),
            day=datetime.date(2024, 5, 1),
            extra={"unit": "C", "tags": ["a", "b"]},
        )
    )
    session.commit()
    m = session.scalars(select(Measurement)).one()
    print(m.sensor, m.note, m.value, m.ok, m.ratio, m.taken, m.day, m.extra)
    m.extra = {**m.extra, "unit": "K"}
    session.commit()
    print(m.extra["unit"])
