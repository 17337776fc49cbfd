"""Promotes in both directions."""

import registry
from database import Base, make_engine
from models import Model, ModelVersion
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)


def promoted(title, name, number):
    try:
        registry.promote(session, name, number)
        session.commit()
        rows = session.execute(
            select(Model.name, ModelVersion.number, ModelVersion.stage)
            .join(Model, Model.id == ModelVersion.model_id)
            .order_by(Model.name, ModelVersion.number)
        )
        answer = ", ".join(f"{row.name} {row.number} {row.stage}" for row in rows)
    except IntegrityError:
        session.rollback()
        answer = "IntegrityError"
    print(f"{title}: {answer}")


with Session(engine) as session:
    for name in ("bert", "bert", "gpt"):
        registry.register(session, name, "jax")
    session.commit()
    promoted("other model", "gpt", 1)
    promoted("first", "bert", 1)
    promoted("forward", "bert", 2)
    promoted("back", "bert", 1)
    promoted("again", "bert", 1)
    registry.promote(session, "bert", 2)
    session.rollback()
    print("after a rollback:", registry.production(session, "bert").number)
