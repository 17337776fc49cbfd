from sqlalchemy import create_engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from models import Base, Experiment
from tracking import log_experiment

engine = create_engine("sqlite:///lab.db")
Base.metadata.create_all(engine)

RUNS = [
    ("small", {"lr": 0.1, "layers": 2}, {"accuracy": [0.71, 0.78, 0.8]}),
    ("broken", {"lr": 9.0}, {"accuracy": [0.1], "loss": [None]}),
    ("large", {"lr": 0.01, "layers": 12, "optimizer": "adam"},
     {"accuracy": [0.66, 0.83], "loss": [1.9, 0.7]}),
]

for name, hyperparameters, metrics in RUNS:
    try:
        with Session(engine) as session, session.begin():
            log_experiment(session, name, "imdb", hyperparameters, metrics)
    except SQLAlchemyError as error:
        print(name, "was not logged:", error.orig)

with Session(engine) as session:
    for experiment in session.query(Experiment).order_by(Experiment.name):
        print(
            experiment.name,
            len(experiment.hyperparameters),
            len(experiment.metrics),
        )
