"""Tracks runs that end in all ways, and looks from another connection meanwhile."""

from sqlalchemy import select
from sqlalchemy.orm import sessionmaker
from tracking.database import Base, make_engine
from tracking.models import Experiment, Metric, Run
from tracking.store import track

engine = make_engine("sqlite:///probe.db", connect_args={"timeout": 0.2})
other = make_engine("sqlite:///probe.db", connect_args={"timeout": 0.2})
Base.metadata.create_all(engine)
sessions = sessionmaker(engine)


def runs(name):
    with other.connect() as connection:
        rows = connection.execute(
            select(
                Experiment.name, Run.name, Run.status, Run.params,
                Run.finished_at.is_not(None), Run.id,
            )
            .join_from(Run, Experiment)
            .where(Run.name == name)
        ).all()
    return rows


def metrics(name):
    with other.connect() as connection:
        rows = connection.execute(
            select(Metric.name, Metric.epoch, Metric.value)
            .join_from(Metric, Run)
            .where(Run.name == name)
            .order_by(Metric.name, Metric.epoch)
        ).all()
    return ", ".join(f"{row.name}{row.epoch}={row.value}" for row in rows) or "none"


def say(title, name):
    found = [f"{row[0]} {row[2]} {row[3]} ended={bool(row[4])}" for row in runs(name)]
    print(f"{title}: {'; '.join(found) or 'none'}")


def tracked(name, block, **params):
    try:
        with track(sessions, "speed", name, **params) as run:
            block(run)
        print(f"{name} left with: nothing")
    except BaseException as error:
        print(f"{name} left with: {type(error).__name__}")


def good(run):
    say("during the block", "wide")
    print("run_id is the id:", [row[5] for row in runs("wide")] == [run.run_id])
    run.log(1, loss=0.9, accuracy=0.5)
    print("metrics during the block:", metrics("wide"))
    run.log(2, loss=0.7)


def crash(run):
    run.log(1, loss=0.9)
    raise RuntimeError("out of memory")


def interrupted(run):
    run.log(1, loss=0.9)
    raise KeyboardInterrupt


def again(run):
    run.log(1, loss=0.9)
    run.log(1, loss=0.8)
    run.log(1, accuracy=0.5)


tracked("wide", good, lr=0.1, layers=4)
say("afterwards", "wide")
print("metrics afterwards:", metrics("wide"))
tracked("crash", crash)
say("after a crash", "crash")
print("metrics of the crash:", metrics("crash"))
tracked("interrupted", interrupted)
say("after Ctrl-C", "interrupted")
tracked("again", again)
print("logged again:", metrics("again"))
with other.connect() as connection:
    print("experiments:", connection.execute(select(Experiment.name)).scalars().all())
print("connections left open:", engine.pool.checkedout())
