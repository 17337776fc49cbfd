from sqlalchemy import ForeignKey, and_, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, foreign, joinedload, mapped_column, relationship, remote, selectinload


class Base(DeclarativeBase):
    pass


class Mail(Base):
    __tablename__ = "mails"
    id: Mapped[int] = mapped_column(primary_key=True)
    box_id: Mapped[int | None] = mapped_column(ForeignKey("boxes.id"))
    folder: Mapped[str]
    subject: Mapped[str]


class Box(Base):
    __tablename__ = "boxes"
    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str]
    inbox: Mapped[list[Mail]] = relationship(primaryjoin=lambda: and_(Box.id == Mail.box_id, Mail.folder == "in"), overlaps="spam")
    spam: Mapped[list[Mail]] = relationship(
        primaryjoin="and_(Box.id == Mail.box_id, Mail.folder == 'spam')", viewonly=True, order_by="Mail.subject"
    )


class Country(Base):
    __tablename__ = "countries"
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str]
    phones: Mapped[list["Phone"]] = relationship(
        primaryjoin=lambda: Country.code == foreign(remote(Phone.prefix)), back_populates="country", order_by="Phone.id"
    )


class Phone(Base):
    __tablename__ = "phones"
    id: Mapped[int] = mapped_column(primary_key=True)
    prefix: Mapped[str | None]
    country: Mapped[Country | None] = relationship(primaryjoin="foreign(Phone.prefix) == remote(Country.code)", back_populates="phones")
    upper: Mapped[Country | None] = relationship(primaryjoin=lambda: foreign(func.upper(Phone.prefix)) == remote(func.upper(Country.code)), viewonly=True)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    box = Box(owner="o", inbox=[Mail(folder="in", subject="hi")])
    session.add(box)
    session.flush()
    session.add_all([Mail(box_id=1, folder="spam", subject="z"), Mail(box_id=1, folder="spam", subject="a")])
    session.commit()
    print([m.subject for m in box.inbox], [m.subject for m in box.spam])
    print(session.scalars(select(Box.owner).join(Box.spam).where(Mail.subject == "a")).all())
    print(session.scalars(select(Box).where(Box.spam.any(Mail.subject == "z"))).one().owner)
    session.add(Country(code="ch", phones=[Phone(), Phone()]))
    session.add(Phone(prefix="CH"))
    session.commit()
    country = session.scalars(select(Country)).one()
    print([(p.id, p.prefix) for p in country.phones], country.phones[0].country is country)
    country.phones.pop()
    session.commit()
    print(session.scalars(select(Phone.prefix).order_by(Phone.id)).all())
    print(session.get(Phone, 3).upper.code, session.get(Phone, 3).country)
with Session(engine) as session:
    boxes = session.scalars(select(Box).options(joinedload(Box.inbox), selectinload(Box.spam))).unique().all()
    print([(b.owner, len(b.inbox), len(b.spam)) for b in boxes])
