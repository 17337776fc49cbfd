from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Team(Base):
    __tablename__ = "teams"
    __table_args__ = (CheckConstraint("hours >= 0", name="hours_left"),)

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    hours: Mapped[int]


class Batch(Base):
    __tablename__ = "batches"

    batch_id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str] = mapped_column(String(40))


class Transfer(Base):
    __tablename__ = "transfers"

    transfer_id: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(String(40))
    target: Mapped[str] = mapped_column(String(40))
    hours: Mapped[int]
    status: Mapped[str] = mapped_column(String(20), default="open")
    batch_id: Mapped[int | None] = mapped_column(ForeignKey("batches.batch_id"))


class Booking(Base):
    """One side of a transfer: hours that a team got, or gave (below 0)."""

    __tablename__ = "bookings"

    booking_id: Mapped[int] = mapped_column(primary_key=True)
    transfer_id: Mapped[int] = mapped_column(ForeignKey("transfers.transfer_id"))
    team_name: Mapped[str] = mapped_column(ForeignKey("teams.name"))
    change: Mapped[int]
    team: Mapped[Team] = relationship()
