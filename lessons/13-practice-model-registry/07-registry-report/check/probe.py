"""Asks for both pages, and counts statements."""

import report
from database import Base, make_engine
from models import Model, ModelVersion
from sqlalchemy import event
from sqlalchemy.orm import Session

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)
sent = []


@event.listens_for(engine, "before_cursor_execute")
def note(connection, cursor, statement, parameters, context, executemany):
    sent.append(statement)


MODELS = {
    "vit": ("jax", [("archived", 0.71), ("production", 0.69), ("staging", 0.70)]),
    "bert": ("pytorch", [("archived", 0.88), ("archived", 0.93), ("staging", None)]),
    "unet": ("pytorch", []),
    "gpt": ("jax", [("production", None)]),
}

with Session(engine) as session:
    for name, (framework, versions) in MODELS.items():
        model = Model(name=name, framework=framework)
        session.add(model)
        for number, (stage, accuracy) in enumerate(versions, 1):
            session.add(
                ModelVersion(model=model, number=number, stage=stage, accuracy=accuracy)
            )
    session.commit()

with Session(engine) as session:
    sent.clear()
    rows = report.overview(session)
    statements = len(sent)
    for row in rows:
        print("overview:", *row)
    print("overview rows:", len(rows))
    print("overview statements:", statements)

with Session(engine) as session:
    sent.clear()
    models = list(report.catalog(session))
    statements = len(sent)
for model in models:
    try:
        print("catalog:", model.name, *(version.number for version in model.versions))
    except Exception as error:
        print("catalog:", model.name, type(error).__name__)
print("catalog rows:", len(models))
print("catalog statements:", "at most 2" if statements <= 2 else statements)
