from sqlalchemy import ForeignKey, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, WriteOnlyMapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Account(Base):
    __tablename__ = "accounts"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    entries: WriteOnlyMapped["Entry"] = relationship(cascade="all, delete-orphan", passive_deletes=True, order_by="Entry.id")


class Entry(Base):
    __tablename__ = "entries"
    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="cascade"))
    text: Mapped[str]
    amount: Mapped[int]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    account = Account(name="a", entries=[Entry(text="start", amount=100)])
    session.add(account)
    session.commit()
    print(type(account.entries).__name__)
    account.entries.add(Entry(text="coffee", amount=-3))
    account.entries.add_all([Entry(text="book", amount=-20), Entry(text="pay", amount=50)])
    session.commit()
    print([e.text for e in session.scalars(account.entries.select())])
    print([e.text for e in session.scalars(account.entries.select().where(Entry.amount > 0))])
    print(session.scalar(select(func.sum(Entry.amount)).where(Entry.account_id == account.id)))
    coffee = session.scalars(account.entries.select().where(Entry.text == "coffee")).one()
    account.entries.remove(coffee)
    session.commit()
    print(session.scalar(select(func.count(Entry.id))))
    result = session.scalars(account.entries.insert().returning(Entry), [{"text": "bulk1", "amount": 1}, {"text": "bulk2", "amount": 2}])
    print([(e.id, e.text, e.account_id) for e in result])
    session.execute(account.entries.update().values(amount=Entry.amount + 1).where(Entry.text.like("bulk%")))
    session.execute(account.entries.delete().where(Entry.text == "book"))
    print(session.execute(select(Entry.text, Entry.amount).order_by(Entry.id)).all())
    for attempt in (lambda: list(account.entries), lambda: len(account.entries), lambda: account.entries[0]):
        try:
            attempt()
        except TypeError as error:
            print(error)
    try:
        account.entries = [Entry(text="replacement", amount=0)]
        session.commit()
        print(session.scalars(select(Entry.text)).all())
    except Exception as error:
        print(type(error).__name__, error)
        session.rollback()
