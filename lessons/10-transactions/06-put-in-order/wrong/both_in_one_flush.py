from sqlalchemy import String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Model(Base):
    __tablename__ = "models"

    model_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40), unique=True)
    stage: Mapped[str] = mapped_column(String(20))


engine = create_engine("sqlite:///lab.db")
in_production = select(Model).filter_by(stage="production")
ranker_2 = select(Model).filter_by(name="ranker-2")

# order
with Session(engine) as session, session.begin():
    old = session.scalars(in_production).one()
    new = session.scalars(ranker_2).one()
    old.stage = "archived"
    new.stage = "production"
    session.flush()
    print(f"{old.name} -> {new.name}")
# end
