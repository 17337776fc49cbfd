from datetime import datetime
from typing import Optional

from sqlalchemy import Column, DateTime, Float, ForeignKey, Integer, String, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, declarative_base, mapped_column, sessionmaker

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"
    id = Column(Integer, primary_key=True)
    name = Column(String(100), nullable=False, unique=True)
    score = Column(Float, default=0.5)
    created = Column(DateTime, default=datetime.now)


class Other(DeclarativeBase):
    pass


class Run(Other):
    __tablename__ = "runs"
    id: Mapped[int] = mapped_column(primary_key=True)
    note: Mapped[Optional[str]] = mapped_column(String(50))
    parent: Mapped[Optional[int]] = mapped_column(ForeignKey("runs.id"))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
Other.metadata.create_all(engine)
with Session(engine) as session:
    model = Model(name="a", score=0.25)
    session.add(model)
    session.commit()
    print(f"{model.id} {model.name!r} {model.score:.2f}")
    session.add_all([Model(name="b"), Model(name="c"), Run(note="x")])
    session.commit()
    for row in session.query(Model).filter(Model.score > 0.1).order_by(Model.name).all():
        print(row.id, row.name, row.score)
    row.score += 1
    session.commit()
    for name, count in session.execute(select(Model.name, func.count()).where(Model.id < 3).group_by(Model.name)):
        print(name, count)
    session.delete(row)
    session.commit()
with sessionmaker(bind=engine)() as session:
    try:
        session.add(Model(name="a"))
        session.commit()
    except Exception as error:
        session.rollback()
        print(type(error).__name__)
