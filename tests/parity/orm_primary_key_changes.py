from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, event, select, text
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()


class User(Base):
    __tablename__ = "users"
    login = Column(String(20), primary_key=True)
    addresses = relationship("Address", passive_updates=False, back_populates="user")
    roles = relationship("Role", passive_updates=True)


class Address(Base):
    __tablename__ = "addresses"
    id = Column(Integer, primary_key=True)
    login = Column(String(20), ForeignKey("users.login"))
    user = relationship(User, back_populates="addresses", passive_updates=False)


class Role(Base):
    __tablename__ = "roles"
    id = Column(Integer, primary_key=True)
    login = Column(String(20), ForeignKey("users.login", onupdate="CASCADE"))


engine = create_engine("sqlite://")


@event.listens_for(engine, "connect")
def foreign_keys_on(connection, record):
    connection.execute("PRAGMA foreign_keys=ON")


Base.metadata.create_all(engine)
with Session(engine) as session:
    user = User(login="ann", roles=[Role(), Role()])
    session.add(user)
    session.commit()
    user.login = "anna"
    session.commit()
    print(user.login, [r.login for r in user.roles], session.get(User, "ann"), session.get(User, "anna") is user)
    lone = User(login="lone", addresses=[Address()])
    session.add(lone)
    session.commit()
    session.execute(text("PRAGMA foreign_keys=OFF"))
    lone.login = "solo"
    session.commit()
    print(lone.addresses[0].login, session.scalars(select(Address.login)).all())
    address = lone.addresses[0]
    address.user = User(login="new")
    session.commit()
    print(address.login, lone.addresses)
    address.user.login = "newer"
    session.commit()
    print(address.login, address.user.login)
    try:
        user.login = "solo"
        session.commit()
    except Exception as error:
        print(type(error).__name__, error.orig)
        session.rollback()
    print(user.login)
