import contextvars

from sqlalchemy import ForeignKey, create_engine, event, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, declared_attr, mapped_column, relationship, with_loader_criteria

tenant = contextvars.ContextVar("tenant", default=0)


class Base(DeclarativeBase):
    pass


class Tenant(Base):
    __tablename__ = "tenants"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Owned:
    @declared_attr
    def tenant_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey("tenants.id"), index=True)

    @declared_attr
    def tenant(cls) -> Mapped[Tenant]:
        return relationship(Tenant)


class Ticket(Owned, Base):
    __tablename__ = "tickets"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    replies: Mapped[list["Reply"]] = relationship(back_populates="ticket", order_by="Reply.id")


class Reply(Owned, Base):
    __tablename__ = "replies"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id"))
    ticket: Mapped[Ticket] = relationship(back_populates="replies")


class TenantSession(Session):
    pass


@event.listens_for(TenantSession, "do_orm_execute")
def filter_by_tenant(state):
    if (state.is_select or state.is_update or state.is_delete) and not state.is_column_load:
        number = tenant.get()
        state.statement = state.statement.options(with_loader_criteria(Owned, lambda cls: cls.tenant_id == number, include_aliases=True))


@event.listens_for(TenantSession, "before_flush")
def stamp(session, context, instances):
    for thing in session.new:
        if isinstance(thing, Owned) and thing.tenant_id is None:
            thing.tenant_id = tenant.get()


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Tenant(id=1, name="acme"), Tenant(id=2, name="zoo")])
    session.commit()
for number, titles in ((1, ["a", "b"]), (2, ["c"])):
    tenant.set(number)
    with TenantSession(engine) as session:
        for title in titles:
            session.add(Ticket(title=title, replies=[Reply(text=f"re {title}")]))
            session.flush()
        session.commit()
for number in (1, 2, 3):
    tenant.set(number)
    with TenantSession(engine) as session:
        print(number, [(t.title, [r.text for r in t.replies], t.tenant.name) for t in session.scalars(select(Ticket).order_by(Ticket.id))])
        print(session.get(Ticket, 1), session.execute(select(Ticket.title, Reply.text).join(Ticket.replies).order_by(Reply.id)).all()) if number > 1 else None
tenant.set(2)
with TenantSession(engine) as session:
    print(session.execute(update(Ticket).values(title="mine")).rowcount)
    session.commit()
with Session(engine) as session:
    print(session.execute(select(Ticket.title, Ticket.tenant_id).order_by(Ticket.id)).all())
