"""A place to try things: it works on a database in memory."""

from sqlalchemy.orm import Session
from tracking import models
from tracking.database import Base, make_engine

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)

if hasattr(models, "Metric"):
    with Session(engine) as session:
        speed = models.Experiment(name="speed")
        one, two = (models.Run(name=name, experiment=speed) for name in ("one", "two"))
        session.add(speed)
        session.commit()
        one.params["lr"] = 0.1
        one.metrics.append(models.Metric(name="loss", epoch=1, value=0.7))
        session.commit()
        print(one.name, one.status, one.params, len(one.metrics))
        print(two.name, two.status, two.params, len(two.metrics))
else:
    print("tracking/models.py has no Metric yet")
