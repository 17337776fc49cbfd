from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from models import Model

engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    for model in session.query(Model).order_by(Model.model_id):
        print(model.name, model.accuracy)
