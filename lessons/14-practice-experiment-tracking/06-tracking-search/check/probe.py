"""Searches for runs, and counts statements."""

from sqlalchemy import event
from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import StaticPool
from tracking import search
from tracking.database import Base, make_engine
from tracking.models import Run
from tracking.store import track

engine = make_engine("sqlite://", poolclass=StaticPool)
Base.metadata.create_all(engine)
sessions = sessionmaker(engine)

RUNS = [
    ("speed", "one", {"lr": 0.1, "layers": 4, "seed": 1, "optimizer": "adam"}),
    ("speed", "two", {"lr": 0.1, "layers": 8, "seed": 1, "optimizer": "adam"}),
    ("speed", "three", {"lr": 0.01, "layers": 4, "seed": 1, "optimizer": "adam"}),
    ("speed", "four", {"lr": 4, "layers": 0.1, "seed": 1, "warmup": 10}),
    ("speed", "five", {"lr": 0.1, "layers": 4, "seed": 1}),
    ("other", "six", {"lr": 0.1, "layers": 4, "seed": 2, "optimizer": "sgd"}),
    ("bare", "seven", {}),
]
for experiment, name, params in RUNS:
    with track(sessions, experiment, name, **params):
        pass

sent = []


@event.listens_for(engine, "before_cursor_execute")
def note(connection, cursor, statement, parameters, context, executemany):
    if statement != "BEGIN":
        sent.append(statement)


def fact(title, function, *arguments, **options):
    with sessions() as session:
        session.connection().exec_driver_sql("PRAGMA reverse_unordered_selects=ON")
        sent.clear()
        try:
            found = function(session, *arguments, **options)
            answer = " ".join(one.name if isinstance(one, Run) else str(one) for one in found)
        except Exception as error:
            answer = type(error).__name__
        statements = len(sent)
    print(f"{title}: {answer or 'none'} ({statements})")


fact("lr 0.1", search.runs_with, "speed", lr=0.1)
fact("lr 0.1, layers 4", search.runs_with, "speed", lr=0.1, layers=4)
fact("three at once", search.runs_with, "speed", lr=0.1, layers=4, optimizer="adam")
fact("no such value", search.runs_with, "speed", lr=0.5)
fact("no condition", search.runs_with, "speed")
fact("without parameters", search.runs_with, "bare")
fact("varied", search.varied, "speed")
fact("varied in one run", search.varied, "other")
