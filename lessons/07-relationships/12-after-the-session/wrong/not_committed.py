from sqlalchemy import ForeignKey, String, create_engine
from sqlalchemy.orm import (
    DeclarativeBase, Mapped, Session, mapped_column, relationship, selectinload
)


class Base(DeclarativeBase):
    pass


class Endpoint(Base):
    __tablename__ = "endpoints"

    endpoint_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    calls: Mapped[int]
    revisions: Mapped[list["Revision"]] = relationship()


class Revision(Base):
    __tablename__ = "revisions"

    revision_id: Mapped[int] = mapped_column(primary_key=True)
    endpoint_id: Mapped[int] = mapped_column(ForeignKey("endpoints.endpoint_id"))
    version: Mapped[str] = mapped_column(String(20))


engine = create_engine("sqlite:///lab.db")


def call(name: str) -> Endpoint:
    with Session(engine, expire_on_commit=False) as session:
        endpoint = (
            session.query(Endpoint)
            .options(selectinload(Endpoint.revisions))
            .filter_by(name=name)
            .one()
        )
        endpoint.calls += 1
        session.flush()
        return endpoint


endpoint = call("rank")
print(endpoint.name, "calls:", endpoint.calls)
print("revisions:", *sorted(revision.version for revision in endpoint.revisions))
