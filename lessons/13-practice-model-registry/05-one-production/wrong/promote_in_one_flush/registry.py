"""What one does with the registry. The caller owns the transaction."""

from sqlalchemy import func, select

from models import Model, ModelVersion


class RegistryError(Exception):
    """What was asked for cannot be done; the message says why."""


def register(session, name, framework, accuracy=None):
    """Adds the next version of a model, and returns it."""
    model = session.scalar(select(Model).where(Model.name == name))
    if model is None:
        model = Model(name=name, framework=framework)
        session.add(model)
    elif model.framework != framework:
        raise RegistryError(f"{name} is a {model.framework} model, not {framework}")
    highest = session.scalar(
        select(func.max(ModelVersion.number))
        .join(ModelVersion.model)
        .where(Model.name == name)
    )
    version = ModelVersion(model=model, number=(highest or 0) + 1, accuracy=accuracy)
    session.add(version)
    session.flush()
    return version


def find(session, name, number):
    """The version of this number."""
    version = session.scalar(
        select(ModelVersion)
        .join(ModelVersion.model)
        .where(Model.name == name, ModelVersion.number == number)
    )
    if version is None:
        raise RegistryError(f"no version {number} of {name}")
    return version


def production(session, name):
    """The version in production, or None."""
    return session.scalar(
        select(ModelVersion)
        .join(ModelVersion.model)
        .where(Model.name == name, ModelVersion.stage == "production")
    )


def promote(session, name, number):
    """Puts a version into production instead of the one that is there."""
    version = find(session, name, number)
    current = production(session, name)
    if current is not None and current is not version:
        current.stage = "archived"
    version.stage = "production"
    return version
