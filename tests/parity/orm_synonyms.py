from sqlalchemy import Column, Integer, String, create_engine, inspect, select
from sqlalchemy.orm import Session, aliased, declarative_base, synonym

Base = declarative_base()


class Account(Base):
    __tablename__ = "accounts"
    id = Column(Integer, primary_key=True)
    login = Column("login_name", String(20))
    _status = Column("status", String(10), default="new")
    user_name = synonym("login")

    @property
    def status(self):
        return (self._status or "?").upper()

    @status.setter
    def status(self, value):
        self._status = value.lower()

    status = synonym("_status", descriptor=status)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
print(inspect(Account).synonyms.keys(), inspect(Account).column_attrs.keys())
print(select(Account).where(Account.user_name == "x"))
print(select(Account.user_name, Account.status))
with Session(engine) as session:
    account = Account(user_name="ada", status="ACTIVE")
    print(account.login, account._status, account.status)
    session.add(account)
    session.add(Account(login="bob"))
    session.commit()
    print(session.scalars(select(Account).filter_by(user_name="ada")).one().status)
    print(session.scalars(select(Account.login).order_by(Account.user_name.desc())).all())
    account.user_name = "augusta"
    account.status = "Gone"
    print(inspect(account).attrs.login.history, account in session.dirty)
    session.commit()
    other = aliased(Account)
    print(session.execute(select(other.user_name).where(other.status == "gone")).all())
    print(session.query(Account).filter(Account.user_name.in_(["bob"])).one().status)
