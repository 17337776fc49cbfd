"""The tables of the catalog."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from catalog.database import Base

dataset_tags = Table(
    "dataset_tags",
    Base.metadata,
    Column("dataset_id", ForeignKey("datasets.id"), primary_key=True),
    Column("tag_id", ForeignKey("tags.id"), primary_key=True),
)


class Dataset(Base):
    __tablename__ = "datasets"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)

    versions: Mapped[list["Version"]] = relationship(
        back_populates="dataset",
        cascade="all, delete-orphan",
        order_by="Version.number",
    )
    card: Mapped["Card | None"] = relationship(
        back_populates="dataset", cascade="all, delete-orphan"
    )
    tags: Mapped[list["Tag"]] = relationship(
        secondary=dataset_tags, back_populates="datasets"
    )


class Version(Base):
    __tablename__ = "versions"
    __table_args__ = (
        UniqueConstraint("dataset_id", "number"),
        UniqueConstraint("dataset_id", "checksum"),
        CheckConstraint("size >= 0", name="size"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    dataset_id: Mapped[int] = mapped_column(ForeignKey("datasets.id"))
    number: Mapped[int]
    checksum: Mapped[str] = mapped_column(String(64))
    size: Mapped[int]

    dataset: Mapped[Dataset] = relationship(back_populates="versions")


class Card(Base):
    __tablename__ = "cards"

    id: Mapped[int] = mapped_column(primary_key=True)
    dataset_id: Mapped[int] = mapped_column(ForeignKey("datasets.id"), unique=True)
    text: Mapped[str] = mapped_column(Text)
    license: Mapped[str | None] = mapped_column(String(40))

    dataset: Mapped[Dataset] = relationship(back_populates="card")


class Tag(Base):
    __tablename__ = "tags"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40), unique=True)

    datasets: Mapped[list[Dataset]] = relationship(
        secondary=dataset_tags, back_populates="tags"
    )
