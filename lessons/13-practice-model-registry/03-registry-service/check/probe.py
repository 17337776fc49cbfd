"""Uses registry.py as a team would, and prints what it finds."""

import registry
from database import Base, make_engine
from models import Model, ModelVersion
from sqlalchemy import func, select
from sqlalchemy.orm import Session


def fact(title, find):
    memory = make_engine("sqlite://")
    Base.metadata.create_all(memory)
    with Session(memory) as session:
        try:
            answer = find(session)
        except registry.RegistryError as error:
            answer = f"RegistryError: {error}"
        except Exception as error:
            answer = type(error).__name__
    print(f"{title}: {answer}")


def stages(session):
    session.expire_all()
    rows = session.execute(
        select(Model.name, ModelVersion.number, ModelVersion.stage)
        .join(ModelVersion.model)
        .order_by(Model.name, ModelVersion.number)
    )
    return ", ".join(f"{name} {number} {stage}" for name, number, stage in rows)


def fill(session, bert=3, gpt=1):
    for _ in range(bert):
        registry.register(session, "bert", "pytorch", accuracy=0.9)
    for _ in range(gpt):
        registry.register(session, "gpt", "jax")
    session.commit()


def first(session):
    version = registry.register(session, "bert", "pytorch", accuracy=0.91)
    return f"{type(version).__name__} {version.number} {version.stage} {version.accuracy}"


def flushed(session):
    return registry.register(session, "bert", "pytorch").id


def models(session):
    fill(session)
    return ", ".join(session.scalars(select(Model.name).order_by(Model.name)))


def numbers(session):
    fill(session, 2, 2)
    return stages(session)


def after_a_gap(session):
    fill(session)
    session.delete(session.scalars(select(ModelVersion).where(ModelVersion.number == 2)).one())
    session.commit()
    session.expire_all()
    return registry.register(session, "bert", "pytorch").number


def framework(session):
    fill(session)
    return registry.register(session, "bert", "jax").number


def rolled_back(session):
    registry.register(session, "bert", "pytorch")
    session.rollback()
    return session.scalar(select(func.count()).select_from(ModelVersion))


def find(session):
    fill(session)
    version = registry.find(session, "bert", 2)
    return f"{version.model.name} {version.number}"


def unknown_number(session):
    fill(session)
    return registry.find(session, "gpt", 3)


def unknown_model(session):
    fill(session)
    return registry.find(session, "vit", 1)


def nothing_yet(session):
    fill(session)
    return registry.production(session, "bert")


def one(session):
    fill(session)
    version = registry.promote(session, "bert", 2)
    serving = registry.production(session, "bert")
    return f"{version.number}, {serving.number}"


def two(session):
    fill(session)
    registry.promote(session, "gpt", 1)
    registry.promote(session, "bert", 1)
    registry.promote(session, "bert", 3)
    session.commit()
    return stages(session)


def back(session):
    fill(session)
    registry.promote(session, "bert", 3)
    session.commit()
    registry.promote(session, "bert", 1)
    session.commit()
    return stages(session)


def again(session):
    fill(session)
    registry.promote(session, "bert", 3)
    session.commit()
    registry.promote(session, "bert", 3)
    session.commit()
    return stages(session)


def promote_unknown(session):
    fill(session)
    registry.promote(session, "bert", 3)
    session.commit()
    return registry.promote(session, "bert", 9)


def promotion_rolled_back(session):
    fill(session)
    registry.promote(session, "bert", 2)
    session.rollback()
    return stages(session)


fact("first version", first)
fact("its id", flushed)
fact("models", models)
fact("numbers", numbers)
fact("after 1 and 3 comes", after_a_gap)
fact("another framework", framework)
fact("versions after a rollback", rolled_back)
fact("found", find)
fact("unknown number", unknown_number)
fact("unknown model", unknown_model)
fact("production before any promotion", nothing_yet)
fact("promoted, in production", one)
fact("promoted one after the other", two)
fact("promoted back", back)
fact("promoted twice", again)
fact("promoted unknown", promote_unknown)
fact("promotion rolled back", promotion_rolled_back)
