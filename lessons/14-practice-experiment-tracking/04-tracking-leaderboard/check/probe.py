"""Asks the three questions, and counts statements."""

from sqlalchemy import event
from sqlalchemy.orm import Session
from tracking import queries
from tracking.database import Base, make_engine
from tracking.models import Experiment, Metric, Run

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)
sent = []


@event.listens_for(engine, "before_cursor_execute")
def note(connection, cursor, statement, parameters, context, executemany):
    if statement != "BEGIN":
        sent.append(statement)


RUNS = [
    ("speed", "slow", "finished", {"acc": [0.50, 0.61, 0.60], "loss": [0.9, 0.5, 0.4], "f1": [0.2, 0.7]}),
    ("speed", "wide", "finished", {"acc": [0.55, 0.83, 0.80], "loss": [0.8, 0.3, 0.6], "f1": [0.4, 0.7]}),
    ("speed", "deep", "finished", {"acc": [0.70, 0.83], "loss": [0.7, 0.3], "f1": [0.1, 0.6]}),
    ("speed", "burst", "failed", {"acc": [0.99], "loss": [0.01]}),
    ("speed", "now", "running", {"acc": [0.97], "loss": [0.02]}),
    ("speed", "tiny", "finished", {"acc": [0.83, 0.10], "loss": [0.3]}),
    ("speed", "blind", "finished", {}),
    ("other", "alien", "finished", {"acc": [0.95], "loss": [0.05]}),
    ("empty", "none", "finished", {}),
]

with Session(engine) as session:
    experiments = {}
    for experiment, name, status, metrics in RUNS:
        if experiment not in experiments:
            experiments[experiment] = Experiment(name=experiment)
        run = Run(name=name, status=status, experiment=experiments[experiment])
        session.add(run)
        session.flush()
        for metric, values in metrics.items():
            # epochs are stored backwards: rows come as the database finds them
            for epoch, value in reversed(list(enumerate(values, 1))):
                session.add(Metric(run_id=run.id, name=metric, epoch=epoch, value=value))
                session.flush()
    session.commit()


def plain(answer):
    if isinstance(answer, dict):
        return {name: [float(value) for value in answer[name]] for name in sorted(answer)}
    if isinstance(answer, list):
        return [tuple(row) for row in answer]
    return answer if answer is None else tuple(answer)


def fact(title, function, *arguments, **options):
    with Session(engine) as session:
        # rows without an order come the other way round
        session.connection().exec_driver_sql("PRAGMA reverse_unordered_selects=ON")
        sent.clear()
        try:
            answer = plain(function(session, *arguments, **options))
        except Exception as error:
            answer = type(error).__name__
        statements = len(sent)
    print(f"{title}: {answer}")
    print(f"{title}, statements: {statements}")


fact("best accuracy", queries.best, "speed", "acc")
fact("best loss", queries.best, "speed", "loss", mode="min")
fact("best of a tie", queries.best, "speed", "f1")
fact("best of none", queries.best, "empty", "acc")
fact("leaders", queries.leaderboard, "speed", "acc", k=4)
fact("leaders by loss", queries.leaderboard, "speed", "loss", k=9, mode="min")
fact("first leader", queries.leaderboard, "speed", "acc", k=1)
fact("three leaders", queries.leaderboard, "speed", "acc")
fact("leaders of none", queries.leaderboard, "empty", "acc")
fact("curves", queries.curves, "acc", [1, 4, 7, 2])
