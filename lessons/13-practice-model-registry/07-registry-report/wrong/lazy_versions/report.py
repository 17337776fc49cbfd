"""What the registry's pages show."""

from sqlalchemy import case, func, select
from sqlalchemy.orm import selectinload

from models import Model, ModelVersion


def overview(session):
    """(name, framework, versions, production, best) of each model, by name."""
    serving = case((ModelVersion.stage == "production", ModelVersion.number))
    rows = session.execute(
        select(
            Model.name,
            Model.framework,
            func.count(ModelVersion.id),
            func.max(serving),
            func.max(ModelVersion.accuracy),
        )
        .outerjoin(Model.versions)
        .group_by(Model.id)
        .order_by(Model.name)
    )
    return [tuple(row) for row in rows]


def catalog(session):
    """All models, by name, with their versions."""
    models = select(Model).order_by(Model.name)
    return list(session.scalars(models))
