"""Tries the tables out, and prints what it finds."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from tracking import models
from tracking.database import Base, engine, make_engine

Experiment, Run, Metric = (
    getattr(models, name, None) for name in ("Experiment", "Run", "Metric")
)


def fact(title, find):
    memory = make_engine("sqlite://")
    Base.metadata.create_all(memory)
    with Session(memory) as session:
        try:
            answer = find(session)
        except Exception as error:
            answer = type(error).__name__
    print(f"{title}: {answer}")


def run(session, **values):
    run = Run(name="one", experiment=Experiment(name="speed"), **values)
    session.add(run)
    session.commit()
    return run


def same_experiment(session):
    session.add_all([Experiment(name="speed"), Experiment(name="speed")])
    session.commit()
    return "stored"


def no_experiment(session):
    session.add(Run(name="one"))
    session.commit()
    return "stored"


def first_status(session):
    return run(session).status


def strange_status(session):
    run(session, status="paused")
    return "stored"


def other_status(session):
    run(session, status="failed").status = "finished"
    session.commit()
    return "stored"


def times(session):
    one = run(session)
    return f"{type(one.started_at).__name__} {one.finished_at}"


def first_params(session):
    return run(session).params


def set_inside(session):
    one = run(session)
    one.params["lr"] = 0.1
    session.commit()
    session.expire_all()
    return one.params


def set_whole(session):
    one = run(session, params={"layers": [64, 64]})
    session.expire_all()
    return one.params


def shared(session):
    one = run(session)
    two = Run(name="two", experiment=one.experiment)
    session.add(two)
    session.flush()
    one.params["lr"] = 0.1
    two.params["depth"] = 3
    session.commit()
    session.expire_all()
    return f"{one.params} {two.params}"


def sides(session):
    one = Run(name="one", experiment=Experiment(name="speed"))
    metric = Metric(name="loss", epoch=1, value=0.5, run=one)
    return f"{metric in one.metrics} {one in one.experiment.runs}"


def same_metric(session):
    one = run(session)
    for _ in range(2):
        session.execute(
            Metric.__table__.insert().values(
                run_id=one.id, name="loss", epoch=1, value=0.5
            )
        )
    return "stored"


def order(session):
    one = run(session)
    for name, epoch in [("loss", 2), ("acc", 10), ("loss", 1), ("acc", 9)]:
        one.metrics.append(Metric(name=name, epoch=epoch, value=0.5))
    session.commit()
    session.expire_all()
    return " ".join(f"{metric.name}{metric.epoch}" for metric in one.metrics)


def deleted(session):
    one = run(session)
    one.metrics.append(Metric(name="loss", epoch=1, value=0.5))
    session.commit()
    session.delete(one)
    session.commit()
    return session.scalar(select(func.count()).select_from(Metric))


Base.metadata.create_all(engine)
fact("two experiments of one name", same_experiment)
fact("a run without experiment", no_experiment)
fact("status at first", first_status)
fact("status paused", strange_status)
fact("other states", other_status)
fact("started, finished", times)
fact("params at first", first_params)
fact("params set as a whole", set_whole)
fact("params changed inside", set_inside)
fact("params of two runs", shared)
fact("both sides", sides)
fact("one measurement twice", same_metric)
fact("order of metrics", order)
fact("metrics left after deleting the run", deleted)
