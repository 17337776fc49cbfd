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
    statement = text(
        """
        SELECT endpoint, minute, mean
        FROM (
            SELECT endpoint, minute, avg(ms) OVER (
                PARTITION BY endpoint ORDER BY minute
                ROWS BETWEEN 2 PRECEDING AND CURRENT ROW
            ) AS mean
            FROM latencies
        )
        WHERE mean > :limit
        ORDER BY endpoint, minute
        """
    )
    rows = session.execute(statement, {"limit": LIMIT}).all()
    for row in rows:
        print(f"{row.endpoint} {row.minute} {row.mean:.1f}")
