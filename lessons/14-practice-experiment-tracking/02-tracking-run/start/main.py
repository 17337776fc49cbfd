"""A place to try things: it works on a database in memory."""

from sqlalchemy import select
from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import StaticPool
from tracking.database import Base, make_engine
from tracking.models import Run
from tracking.store import track

engine = make_engine("sqlite://", poolclass=StaticPool)
Base.metadata.create_all(engine)
sessions = sessionmaker(engine)

try:
    with track(sessions, "speed", "wide net", lr=0.1, layers=4) as run:
        run.log(1, loss=0.9, accuracy=0.61)
        run.log(2, loss=0.7, accuracy=0.70)
        raise RuntimeError("out of memory")
except RuntimeError as error:
    print("the training ended:", error)

with sessions() as session:
    for run in session.scalars(select(Run)):
        print(run.name, run.status, run.params)
        for metric in run.metrics:
            print(" ", metric.name, metric.epoch, metric.value)
