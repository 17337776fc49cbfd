from sqlalchemy import ForeignKey, String, create_engine
from sqlalchemy.orm import (
    DeclarativeBase, Mapped, Session, mapped_column, relationship
)


class Base(DeclarativeBase):
    pass


class Model(Base):
    __tablename__ = "models"

    model_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    card: Mapped["Card | None"] = relationship(back_populates="model")


class Card(Base):
    __tablename__ = "cards"

    card_id: Mapped[int] = mapped_column(primary_key=True)
    license: Mapped[str] = mapped_column(String(40))
    model_id: Mapped[int] = mapped_column(
        ForeignKey("models.model_id"), unique=True
    )
    model: Mapped["Model"] = relationship(back_populates="card")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    bert = Model(name="bert")
    session.add_all([bert, Model(name="gpt-mini")])
    session.add(Card(license="mit", model_id=bert.model_id))
    session.commit()

    for model in session.query(Model).order_by(Model.name):
        card = getattr(model, "card", None)
        print(f"{model.name}:", card.license if card else "no card")
