from sqlalchemy import ForeignKey, String, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Experiment(Base):
    __tablename__ = "experiments"

    experiment_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    dataset: Mapped[str] = mapped_column(String(100))


class Hyperparameter(Base):
    __tablename__ = "hyperparameters"

    hyperparameter_id: Mapped[int] = mapped_column(primary_key=True)
    experiment_id: Mapped[int] = mapped_column(
        ForeignKey("experiments.experiment_id")
    )
    name: Mapped[str] = mapped_column(String(50))
    value: Mapped[str] = mapped_column(String(100))


class Metric(Base):
    __tablename__ = "metrics"

    metric_id: Mapped[int] = mapped_column(primary_key=True)
    experiment_id: Mapped[int] = mapped_column(
        ForeignKey("experiments.experiment_id")
    )
    name: Mapped[str] = mapped_column(String(50))
    epoch: Mapped[int]
    value: Mapped[float]


engine = create_engine("sqlite:///lab.db")

accuracy = func.max(Metric.value)
best = (
    select(Experiment.name, Hyperparameter.value, accuracy)
    .join(Metric, Metric.experiment_id == Experiment.experiment_id)
    .join(
        Hyperparameter,
        Hyperparameter.experiment_id == Experiment.experiment_id,
    )
    .where(
        Experiment.dataset == "imdb",
        Metric.name == "accuracy",
        Hyperparameter.name == "lr",
    )
    .group_by(Experiment.experiment_id, Hyperparameter.value)
    .order_by(accuracy.desc())
)

with Session(engine) as session:
    for name, lr, accuracy in session.execute(best):
        print(f"{name}: {accuracy} with lr {lr}")
