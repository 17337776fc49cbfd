from typing import Optional

from sqlalchemy import Integer, String, Text, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


counter = iter(range(100, 200))


class Ticket(Base):
    __tablename__ = "tickets"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    title: Mapped[str] = mapped_column(String(50), nullable=True)
    code: Mapped[int] = mapped_column(default=lambda: next(counter))
    state: Mapped[str] = mapped_column(String(10), insert_default="open")
    priority: Mapped[int] = mapped_column(server_default="3")
    body: Mapped[Optional[str]] = mapped_column(Text, deferred=True)
    notes: Mapped[Optional[str]] = mapped_column(Text, deferred=True, deferred_group="long")
    log: Mapped[Optional[str]] = mapped_column(Text, deferred=True, deferred_group="long")
    changes: Mapped[int] = mapped_column(default=0, onupdate=lambda ctx: ctx.get_current_parameters()["changes"] if False else 7)
    kind: Mapped[str] = mapped_column("ticket_kind", String(8), key="the_kind", default="bug")
    early = mapped_column(Integer, sort_order=-10)
    remark: Mapped[Optional[str]] = mapped_column(comment="free text", info={"help": "anything"})


print([c.name for c in Ticket.__table__.columns], list(Ticket.__table__.c.keys()))
print(Ticket.__table__.c.remark.comment, Ticket.__table__.c.remark.info)
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    t = Ticket(title="first", body="long body", notes="n", log="l")
    print(t.code, t.state, t.priority)
    session.add(t)
    session.flush()
    print(t.code, t.state, t.kind)
    print("priority" in inspect(t).dict, t.priority)
    session.commit()
    session.expunge_all()
    t = session.scalars(select(Ticket)).one()
    print(sorted(inspect(t).unloaded))
    print(t.notes, sorted(inspect(t).unloaded))
    print(t.body)
    t.title = "second"
    session.commit()
    print(t.changes, t.title)
    print(session.scalars(select(Ticket.kind)).all())
