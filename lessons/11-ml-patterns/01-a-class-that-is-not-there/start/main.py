from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from base import Base
from registry import MLModel

engine = create_engine("sqlite:///lab.db")
Base.metadata.create_all(engine)

with Session(engine) as session:
    model = MLModel(name="bert-base")
    session.add(model)
    session.commit()
    print(model.name, "has", len(model.experiments), "experiments")
