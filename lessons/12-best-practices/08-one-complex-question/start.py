from sqlalchemy import create_engine, func, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

LIMIT = 100.0


class Base(DeclarativeBase):
    pass


class Latency(Base):
    __tablename__ = "latencies"

    endpoint: Mapped[str] = mapped_column(primary_key=True)
    minute: Mapped[int] = mapped_column(primary_key=True)
    ms: Mapped[float]


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    # endpoint, minute and mean of the slow minutes
    statement = text("SELECT endpoint, minute, ms AS mean FROM latencies LIMIT 0")
    rows = session.execute(statement).all()
    for row in rows:
        print(f"{row.endpoint} {row.minute} {row.mean:.1f}")
