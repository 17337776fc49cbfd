from sqlalchemy import JSON, ForeignKey, create_engine, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Audit(Base):
    __tablename__ = "audits"
    id: Mapped[int] = mapped_column(primary_key=True)
    action: Mapped[str]
    target: Mapped[str]
    changes: Mapped[dict] = mapped_column(JSON)


class Account(Base):
    __tablename__ = "accounts"
    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str]
    balance: Mapped[int] = mapped_column(default=0)
    transfers: Mapped[list["Transfer"]] = relationship(back_populates="account")


class Transfer(Base):
    __tablename__ = "transfers"
    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    amount: Mapped[int]
    account: Mapped[Account] = relationship(back_populates="transfers")


@event.listens_for(Transfer, "before_insert")
def book(mapper, connection, transfer):
    table = Account.__table__
    connection.execute(table.update().where(table.c.id == transfer.account_id).values(balance=table.c.balance + transfer.amount))


@event.listens_for(Session, "before_flush")
def audit_changes(session, context, instances):
    for thing in sorted((t for t in session.dirty if isinstance(t, Account)), key=lambda t: t.id):
        changes = {}
        for attr in inspect(thing).mapper.column_attrs:
            history = inspect(thing).attrs[attr.key].history
            if history.has_changes():
                changes[attr.key] = [history.deleted[0] if history.deleted else None, history.added[0]]
        if changes:
            session.add(Audit(action="update", target=f"account {thing.id}", changes=changes))
    for thing in session.deleted:
        if isinstance(thing, Account):
            session.add(Audit(action="delete", target=f"account {thing.id}", changes={"owner": thing.owner}))


@event.listens_for(Account, "after_insert")
def audit_insert(mapper, connection, account):
    connection.execute(Audit.__table__.insert().values(action="insert", target=f"account {account.id}", changes={"owner": account.owner}))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    ann, bob = Account(owner="ann"), Account(owner="bob", balance=5)
    session.add_all([ann, bob])
    session.commit()
    ann.owner = "anna"
    bob.balance += 10
    session.commit()
    session.add_all([Transfer(account=ann, amount=30), Transfer(account=ann, amount=-10)])
    session.commit()
    print(ann.balance, bob.balance, [t.amount for t in ann.transfers])
    session.delete(bob)
    session.commit()
    for audit in session.scalars(select(Audit).order_by(Audit.id)):
        print(audit.action, audit.target, audit.changes)
event.remove(Session, "before_flush", audit_changes)
