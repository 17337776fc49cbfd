"""A place to try things: it works on a database in memory."""

from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import StaticPool
from tracking.database import Base, make_engine
from tracking.search import runs_with, varied
from tracking.store import track

engine = make_engine("sqlite://", poolclass=StaticPool)
Base.metadata.create_all(engine)
sessions = sessionmaker(engine)

for name, params in {
    "one": {"lr": 0.1, "layers": 4, "optimizer": "adam"},
    "two": {"lr": 0.1, "layers": 8, "optimizer": "adam"},
    "three": {"lr": 0.01, "layers": 4, "optimizer": "adam"},
}.items():
    with track(sessions, "speed", name, **params):
        pass

with sessions() as session:
    print([run.name for run in runs_with(session, "speed", lr=0.1, layers=4)])
    print(varied(session, "speed"))
