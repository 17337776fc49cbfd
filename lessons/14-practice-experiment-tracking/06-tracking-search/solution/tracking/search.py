"""Finds runs by what they were started with."""

from sqlalchemy import func, select

from tracking.models import Experiment, Param, Run


def runs_with(session, experiment, **params):
    """The runs that have all of these parameters."""
    conditions = [
        Run.parameters.any((Param.name == name) & (Param.value == str(value)))
        for name, value in params.items()
    ]
    found = session.scalars(
        select(Run)
        .join(Run.experiment)
        .where(Experiment.name == experiment, *conditions)
        .order_by(Run.id)
    )
    return list(found)


def varied(session, experiment):
    """The names of parameters that differ between runs."""
    names = session.scalars(
        select(Param.name)
        .join(Run, Run.id == Param.run_id)
        .join(Run.experiment)
        .where(Experiment.name == experiment)
        .group_by(Param.name)
        .having(func.count(Param.value.distinct()) > 1)
        .order_by(Param.name)
    )
    return list(names)
