from sqlalchemy import Column, ForeignKey, String, Table, create_engine, select
from sqlalchemy.orm import (
    DeclarativeBase, Mapped, Session, mapped_column, relationship
)


class Base(DeclarativeBase):
    pass


model_tags = Table(
    "model_tags",
    Base.metadata,
    Column("model_id", ForeignKey("models.model_id"), primary_key=True),
    Column("tag_id", ForeignKey("tags.tag_id"), primary_key=True),
)


class Model(Base):
    __tablename__ = "models"

    model_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    tags: Mapped[list["Tag"]] = relationship(
        secondary=model_tags, back_populates="models"
    )


class Tag(Base):
    __tablename__ = "tags"

    tag_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40), unique=True)
    models: Mapped[list["Model"]] = relationship(
        secondary=model_tags, back_populates="tags"
    )


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    # 1. models with the tag nlp
    nlp = session.scalars(
        select(Model)
        .join(Model.tags)
        .where(Tag.name == "nlp")
        .order_by(Model.name)
    ).all()
    print("nlp:", *[model.name for model in nlp])

    # 2. models with the tag nlp or vision, each once
    either = session.scalars(
        select(Model)
        .where(Model.tags.any(Tag.name.in_(["nlp", "vision"])))
        .order_by(Model.name)
    ).all()
    print("either:", *[model.name for model in either])
