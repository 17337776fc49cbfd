from sqlalchemy import String, create_engine, func, or_, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Endpoint(Base):
    __tablename__ = "endpoints"

    endpoint_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    region: Mapped[str] = mapped_column(String(20))
    healthy: Mapped[bool]
    latency_ms: Mapped[float | None]


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    # try the snippets here
    for endpoint in session.scalars(select(Endpoint)):
        print(endpoint.name, endpoint.region, endpoint.latency_ms)
