from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, validates


class Base(DeclarativeBase):
    pass


class Address(Base):
    __tablename__ = "addresses"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    email: Mapped[str]

    @validates("email")
    def validate_email(self, key, address):
        print("validate", key, address)
        if "@" not in address:
            raise ValueError("failed simple email validation")
        return address.lower()


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    age: Mapped[int | None]
    addresses: Mapped[list[Address]] = relationship(back_populates=None)

    @validates("name", "age")
    def check(self, key, value):
        print("check", key, value)
        if key == "age" and value is not None and value < 0:
            raise ValueError("age")
        return value

    @validates("addresses", include_removes=True)
    def check_addresses(self, key, address, is_remove):
        print("remove" if is_remove else "append", key, address.email)
        return address


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    user = User(name="ann", age=3)
    user.addresses.append(Address(email="Ann@Example.org"))
    session.add(user)
    session.commit()
    print(user.addresses[0].email)
    try:
        user.age = -1
    except ValueError as error:
        print("refused", error, user.age)
    try:
        Address(email="nothing")
    except ValueError as error:
        print("refused", error)
    user.addresses.remove(user.addresses[0])
    session.commit()
    print(session.scalars(select(Address.user_id)).all())
    print(session.scalars(select(User)).one().name)
    user.age = None
    session.commit()
