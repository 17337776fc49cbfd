from sqlalchemy import Column, Float, ForeignKey, Integer, JSON, String, create_engine, func
from sqlalchemy.orm import Session, declarative_base, relationship, sessionmaker

Base = declarative_base()


class Experiment(Base):
    __tablename__ = "experiments"
    id = Column(Integer, primary_key=True)
    name = Column(String(100), nullable=False, unique=True)
    runs = relationship("Run", back_populates="experiment", cascade="all, delete-orphan")


class Run(Base):
    __tablename__ = "runs"
    id = Column(Integer, primary_key=True)
    experiment_id = Column(Integer, ForeignKey("experiments.id"), nullable=False)
    status = Column(String(20), default="running")
    params = Column(JSON, default=dict)
    experiment = relationship("Experiment", back_populates="runs")
    metrics = relationship("Metric", back_populates="run", cascade="all, delete-orphan", order_by="Metric.step")


class Metric(Base):
    __tablename__ = "metrics"
    id = Column(Integer, primary_key=True)
    run_id = Column(Integer, ForeignKey("runs.id"), nullable=False)
    key = Column(String(50), nullable=False)
    value = Column(Float, nullable=False)
    step = Column(Integer, default=0)
    run = relationship("Run", back_populates="metrics")


class Tracker:
    def __init__(self, factory):
        self.factory = factory

    def start(self, experiment_name, **params):
        with self.factory() as session:
            experiment = session.query(Experiment).filter_by(name=experiment_name).first()
            if experiment is None:
                experiment = Experiment(name=experiment_name)
                session.add(experiment)
            run = Run(experiment=experiment, params=params)
            session.add(run)
            session.commit()
            return run.id

    def log(self, run_id, key, value, step):
        with self.factory() as session:
            run = session.get(Run, run_id)
            run.metrics.append(Metric(key=key, value=value, step=step))
            session.commit()

    def finish(self, run_id, status="finished"):
        with self.factory.begin() as session:
            session.get(Run, run_id).status = status

    def best(self, experiment_name, key):
        with self.factory() as session:
            return (
                session.query(Run.id, func.max(Metric.value))
                .join(Run.metrics)
                .join(Run.experiment)
                .filter(Experiment.name == experiment_name, Metric.key == key)
                .group_by(Run.id)
                .order_by(func.max(Metric.value).desc())
                .first()
            )


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
tracker = Tracker(sessionmaker(engine))
for lr in (0.1, 0.01):
    run_id = tracker.start("mnist", lr=lr, layers=[64, 10])
    for step in range(3):
        tracker.log(run_id, "accuracy", round(0.5 + step * lr, 3), step)
    tracker.finish(run_id)
failed = tracker.start("mnist", lr=9)
tracker.finish(failed, "failed")
print(tracker.best("mnist", "accuracy"))
with Session(engine) as session:
    for run in session.query(Run).order_by(Run.id):
        print(run.id, run.status, run.params, [(m.step, m.value) for m in run.metrics])
    print(session.query(Run.status, func.count()).group_by(Run.status).order_by(Run.status).all())
    session.delete(session.query(Experiment).one())
    session.commit()
    print(session.query(Metric).count())
