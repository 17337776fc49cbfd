"""A place to try things: it works on a database in memory."""

import models
from database import Base, make_engine
from sqlalchemy.orm import Session

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)

if hasattr(models, "ModelVersion"):
    with Session(engine) as session:
        bert = models.Model(name="bert", framework="pytorch")
        bert.versions.append(models.ModelVersion(number=1, accuracy=0.88))
        bert.versions.append(models.ModelVersion(number=2, accuracy=0.91))
        session.add(bert)
        session.commit()
        for version in bert.versions:
            print(bert.name, version.number, version.stage, version.accuracy)
        session.delete(bert)
        session.commit()
else:
    print("models.py has no ModelVersion yet")
