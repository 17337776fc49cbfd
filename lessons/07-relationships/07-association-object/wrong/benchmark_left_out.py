from sqlalchemy import ForeignKey, String, create_engine
from sqlalchemy.orm import (
    DeclarativeBase, Mapped, Session, mapped_column, relationship
)

RESULTS = [("bert", "glue", 0.79), ("bert", "squad", 0.88), ("albert", "glue", 0.82)]


class Base(DeclarativeBase):
    pass


class Score(Base):
    __tablename__ = "scores"

    model_id: Mapped[int] = mapped_column(
        ForeignKey("models.model_id"), primary_key=True
    )
    benchmark_id: Mapped[int] = mapped_column(
        ForeignKey("benchmarks.benchmark_id"), primary_key=True
    )
    value: Mapped[float]

    model: Mapped["Model"] = relationship(back_populates="scores")
    benchmark: Mapped["Benchmark"] = relationship(back_populates="scores")


class Model(Base):
    __tablename__ = "models"

    model_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    scores: Mapped[list["Score"]] = relationship(back_populates="model")


class Benchmark(Base):
    __tablename__ = "benchmarks"

    benchmark_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    scores: Mapped[list["Score"]] = relationship(back_populates="benchmark")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    models = {name: Model(name=name) for name in ("bert", "albert")}
    benchmarks = {name: Benchmark(name=name) for name in ("glue", "squad")}
    session.add_all([*models.values(), *benchmarks.values()])
    for model, benchmark, value in RESULTS:
        score = Score(
            model=models[model], value=value
        )
        session.add(score)
    session.commit()

    glue = benchmarks["glue"].scores
    for score in sorted(glue, key=lambda score: score.value, reverse=True):
        print(score.model.name, score.value)
