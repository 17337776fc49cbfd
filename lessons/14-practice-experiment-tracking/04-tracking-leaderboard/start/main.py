"""A place to try things: it works on a database in memory."""

from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import StaticPool
from tracking.database import Base, make_engine
from tracking.queries import best, curves, leaderboard
from tracking.store import track

engine = make_engine("sqlite://", poolclass=StaticPool)
Base.metadata.create_all(engine)
sessions = sessionmaker(engine)

LOSSES = {"narrow": [0.9, 0.6, 0.4], "wide": [0.8, 0.4, 0.5], "deep": [0.7, 0.1]}
for name, losses in LOSSES.items():
    try:
        with track(sessions, "speed", name) as run:
            for epoch, loss in enumerate(losses, 1):
                run.log(epoch, loss=loss)
            if name == "deep":
                raise RuntimeError("out of memory")
    except RuntimeError:
        pass

with sessions() as session:
    print("best:", best(session, "speed", "loss", mode="min"))
    print("leaderboard:", leaderboard(session, "speed", "loss", mode="min"))
    print("curves:", curves(session, "loss", [1, 3]))
