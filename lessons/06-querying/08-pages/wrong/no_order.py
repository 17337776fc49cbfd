from sqlalchemy import Float, String, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

SIZE = 3


class Base(DeclarativeBase):
    pass


class Prediction(Base):
    __tablename__ = "predictions"

    prediction_id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str] = mapped_column(String(40))
    score: Mapped[float] = mapped_column(Float)


def page(session: Session, number: int) -> list[Prediction]:
    return (
        session.query(Prediction)
        .limit(SIZE)
        .offset((number - 1) * SIZE)
        .all()
    )


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    for number in (1, 2, 3):
        ids = [prediction.prediction_id for prediction in page(session, number)]
        print(f"page {number}:", *ids)
