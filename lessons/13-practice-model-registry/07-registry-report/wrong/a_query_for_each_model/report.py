"""What the registry's pages show."""

from sqlalchemy import case, func, select
from sqlalchemy.orm import selectinload

from models import Model, ModelVersion


def overview(session):
    """(name, framework, versions, production, best) of each model, by name."""
    found = []
    for model in session.scalars(select(Model).order_by(Model.name)):
        serving = [v.number for v in model.versions if v.stage == "production"]
        best = [v.accuracy for v in model.versions if v.accuracy is not None]
        found.append(
            (
                model.name,
                model.framework,
                len(model.versions),
                max(serving, default=None),
                max(best, default=None),
            )
        )
    return found


def catalog(session):
    """All models, by name, with their versions."""
    models = select(Model).options(selectinload(Model.versions)).order_by(Model.name)
    return list(session.scalars(models))
