from sqlalchemy import String, create_engine, func, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Model(Base):
    __tablename__ = "models"

    model_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    stage: Mapped[str] = mapped_column(String(20))


engine = create_engine("sqlite:///lab.db")
IN_PRODUCTION = Model.stage == "production"

with Session(engine) as session:
    count = session.scalar(select(func.count()).where(IN_PRODUCTION))
    print("in production before:", count)

    with session.begin():
        session.execute(
            update(Model).where(IN_PRODUCTION).values(stage="archived")
        )
        newest = session.scalars(select(Model).filter_by(name="ranker-3")).one()
        newest.stage = "production"

    print("now:", newest.name)
