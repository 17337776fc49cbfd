from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Room(Base):
    __tablename__ = "rooms"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    chairs: Mapped[list["Chair"]] = relationship(back_populates="room")
    lamps: Mapped[list["Lamp"]] = relationship(cascade="merge", back_populates="room")


class Chair(Base):
    __tablename__ = "chairs"
    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int | None] = mapped_column(ForeignKey("rooms.id"))
    room: Mapped[Room | None] = relationship(back_populates="chairs")


class Lamp(Base):
    __tablename__ = "lamps"
    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int | None] = mapped_column(ForeignKey("rooms.id"))
    room: Mapped[Room | None] = relationship(back_populates="lamps")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    room = Room(name="hall")
    chair = Chair(room=room)
    session.add(room)
    print(chair in session, len(session.new))
    late = Chair()
    room.chairs.append(late)
    print(late in session)
    backwards = Chair()
    backwards.room = room
    print(backwards in session, len(room.chairs))
    session.flush()
    lamp = Lamp()
    room.lamps.append(lamp)
    print(lamp in session)
    session.commit()
    print(lamp.id, session.scalars(select(Lamp)).all())
    session.add(lamp)
    session.commit()
    print(lamp.id, lamp.room_id)
    gone = Chair(room=room)
    print(gone in session)
    session.add(gone)
    room.chairs.remove(gone)
    print(gone in session, gone.room)
    session.commit()
    print(session.execute(select(Chair.id, Chair.room_id).order_by(Chair.id)).all())
    session.expunge(room)
    print([c in session for c in (chair, late)], chair.room.name)
with Session(engine) as session:
    found = session.scalars(select(Chair).where(Chair.room_id == 1).order_by(Chair.id)).first()
    transient = Room(name="new")
    found.room = transient
    print(transient in session)
    session.commit()
    print(found.room_id, found.room.name)
