from sqlalchemy import Column, ForeignKey, String, Table, create_engine
from sqlalchemy.orm import (
    DeclarativeBase, Mapped, Session, mapped_column, relationship
)

RESULTS = [("bert", "glue", 0.79), ("bert", "squad", 0.88), ("albert", "glue", 0.82)]


class Base(DeclarativeBase):
    pass


# 1. a class Score instead of this table
scores = Table(
    "scores",
    Base.metadata,
    Column("model_id", ForeignKey("models.model_id"), primary_key=True),
    Column("benchmark_id", ForeignKey("benchmarks.benchmark_id"), primary_key=True),
)


class Model(Base):
    __tablename__ = "models"

    model_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    # 2. scores
    benchmarks: Mapped[list["Benchmark"]] = relationship(
        secondary=scores, back_populates="models"
    )


class Benchmark(Base):
    __tablename__ = "benchmarks"

    benchmark_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    # 2. scores
    models: Mapped[list["Model"]] = relationship(
        secondary=scores, back_populates="benchmarks"
    )


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    models = {name: Model(name=name) for name in ("bert", "albert")}
    benchmarks = {name: Benchmark(name=name) for name in ("glue", "squad")}
    session.add_all([*models.values(), *benchmarks.values()])
    for model, benchmark, value in RESULTS:
        # 3. a link with its value
        models[model].benchmarks.append(benchmarks[benchmark])
    session.commit()

    # 4. the leaderboard of glue
