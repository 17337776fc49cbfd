from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Service(Base):
    __tablename__ = "services"

    service_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    rollouts: Mapped[list["Rollout"]] = relationship(back_populates="service")


class Rollout(Base):
    __tablename__ = "rollouts"

    rollout_id: Mapped[int] = mapped_column(primary_key=True)
    service_id: Mapped[int] = mapped_column(ForeignKey("Service.service_id"))
    version: Mapped[str] = mapped_column(String(20))
    failed: Mapped[bool]
    region: Mapped[str] = mapped_column(String(20))
    service: Mapped["Service"] = relationship(back_populates="rollouts")
