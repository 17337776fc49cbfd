"""Imports good and bad lines."""

import json

from sqlalchemy import event, func, select
from sqlalchemy.orm import sessionmaker
from tracking import imports
from tracking.database import Base, make_engine
from tracking.models import Experiment, Metric, Run


def line(experiment, name, status="finished", params=None, metrics=(), without=None):
    found = {
        "experiment": experiment,
        "name": name,
        "status": status,
        "params": params or {},
        "metrics": [dict(zip(("name", "epoch", "value"), metric)) for metric in metrics],
    }
    found.pop(without, None)
    return json.dumps(found)


GOOD = line("speed", "one", params={"lr": 0.1, "layers": 4}, metrics=[("loss", 1, 0.5), ("loss", 2, 0.4)])
OTHER = line("speed", "five", "failed", metrics=[("acc", 1, 0.6)])
TWICE = line("typo", "two", metrics=[("loss", 1, 0.5), ("loss", 1, 0.4)])
EMPTY = line("speed", "three", metrics=[("loss", 1, None)])
STATUS = line("speed", "four", "paused")


def tried(title, lines, **options):
    engine = make_engine(f"sqlite:///{title.replace(' ', '_')}.db")
    Base.metadata.create_all(engine)
    sessions = sessionmaker(engine)
    commits = []
    event.listen(engine, "commit", lambda connection: commits.append(1))
    try:
        count, problems = imports.import_runs(sessions, lines, **options)
        answer = f"{count} {[tuple(problem) for problem in problems]}"
    except imports.TooManyProblems as error:
        answer = f"TooManyProblems {[tuple(problem) for problem in error.problems]}"
    except Exception as error:
        answer = type(error).__name__
    print(f"{title}: {answer}")
    print(f"{title}, commits: {len(commits)}")
    with sessions() as session:
        runs = [
            f"{run.experiment.name}/{run.name}/{run.status}/{len(run.params)}/{len(run.metrics)}"
            for run in session.scalars(select(Run).order_by(Run.id))
        ]
        experiments = session.scalars(select(Experiment.name).order_by(Experiment.name)).all()
        metrics = session.scalar(select(func.count()).select_from(Metric))
        print(f"{title}, stored: {' '.join(runs) or 'none'}")
        print(f"{title}, experiments: {' '.join(experiments) or 'none'}; metrics: {metrics}")
        for run in runs[:1]:
            first = session.scalars(select(Run).order_by(Run.id)).first()
            print(f"{title}, params: {dict(sorted(first.params.items()))}")
    engine.dispose()


tried("all good", [GOOD, OTHER])
tried("some bad", [TWICE, GOOD, STATUS, OTHER, EMPTY])
tried("not readable", ["{oops", GOOD, line("speed", "x", without="status"), line("speed", "y", without="metrics"), OTHER])
tried("too many", [GOOD, STATUS, "", EMPTY, TWICE, OTHER])
tried("limit of one", [GOOD, STATUS, OTHER, EMPTY], limit=1)
tried("bad first", [STATUS, GOOD], limit=1)
