"""The tables of the tracker."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, func
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.orm import (
    Mapped,
    attribute_keyed_dict,
    mapped_column,
    relationship,
)

from tracking.database import Base


class Experiment(Base):
    __tablename__ = "experiments"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)

    runs: Mapped[list["Run"]] = relationship(back_populates="experiment")


class Run(Base):
    __tablename__ = "runs"
    __table_args__ = (
        CheckConstraint("status IN ('running', 'finished', 'failed')", name="status"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    experiment_id: Mapped[int] = mapped_column(ForeignKey("experiments.id"))
    name: Mapped[str] = mapped_column(String(80))
    status: Mapped[str] = mapped_column(String(20), default="running")
    started_at: Mapped[datetime] = mapped_column(server_default=func.now())
    finished_at: Mapped[datetime | None]

    experiment: Mapped[Experiment] = relationship(back_populates="runs")
    parameters: Mapped[dict[str, "Param"]] = relationship(
        back_populates="run",
        cascade="all, delete-orphan",
        collection_class=attribute_keyed_dict("name"),
    )
    params: AssociationProxy[dict[str, str]] = association_proxy(
        "parameters", "value"
    )
    metrics: Mapped[list["Metric"]] = relationship(
        back_populates="run",
        cascade="all, delete-orphan",
        order_by="(Metric.name, Metric.epoch)",
    )


class Param(Base):
    __tablename__ = "params"

    run_id: Mapped[int] = mapped_column(ForeignKey("runs.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str] = mapped_column(String(200))

    run: Mapped[Run] = relationship(back_populates="parameters")


class Metric(Base):
    __tablename__ = "metrics"

    run_id: Mapped[int] = mapped_column(ForeignKey("runs.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    epoch: Mapped[int] = mapped_column(primary_key=True)
    value: Mapped[float]

    run: Mapped[Run] = relationship(back_populates="metrics")
