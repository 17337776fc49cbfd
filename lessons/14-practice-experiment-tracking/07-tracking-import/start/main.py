"""A place to try things: it works on a database in memory."""

from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import StaticPool
from tracking.database import Base, make_engine
from tracking.imports import import_runs

engine = make_engine("sqlite://", poolclass=StaticPool)
Base.metadata.create_all(engine)
sessions = sessionmaker(engine)

LINES = [
    '{"experiment": "speed", "name": "one", "status": "finished", '
    '"params": {"lr": 0.1}, "metrics": [{"name": "loss", "epoch": 1, "value": 0.5}]}',
    '{"experiment": "speed", "name": "two", "status": "unknown", '
    '"params": {}, "metrics": []}',
    '{"experiment": "speed", "name": "three", "status": "failed", '
    '"params": {}, "metrics": []}',
]

count, problems = import_runs(sessions, LINES)
print("imported:", count)
for number, reason in problems:
    print("line", number, reason)
