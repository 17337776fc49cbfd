"""A place to try things: it works on a database in memory."""

from datetime import datetime

import models
from database import Base, make_engine
from sqlalchemy.orm import Session

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)

if hasattr(models, "Prediction"):
    with Session(engine) as session:
        session.add(
            models.Prediction(
                model="spam",
                version=3,
                created_at=datetime(2024, 5, 1, 12, 30),
                latency_ms=8.5,
                label="ham",
                score=0.97,
            )
        )
        session.commit()
        print(session.query(models.Prediction).count(), "prediction")
else:
    print("models.py has no Prediction yet")
