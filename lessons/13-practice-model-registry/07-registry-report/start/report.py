"""What the registry's pages show."""

from sqlalchemy import case, func, select
from sqlalchemy.orm import selectinload

from models import Model, ModelVersion


def overview(session):
    """(name, framework, versions, production, best) of each model, by name."""
    return []


def catalog(session):
    """All models, by name, with their versions."""
    return []
