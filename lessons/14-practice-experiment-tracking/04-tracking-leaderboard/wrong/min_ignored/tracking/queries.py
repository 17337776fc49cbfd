"""What one wants to know about runs."""

from sqlalchemy import func, select

from tracking.models import Experiment, Metric, Run


def best(session, experiment, metric, mode="max"):
    """(run name, epoch, value) of the best value, or None."""
    order = Metric.value.desc()
    row = session.execute(
        select(Run.name, Metric.epoch, Metric.value)
        .join(Metric.run)
        .join(Run.experiment)
        .where(
            Experiment.name == experiment,
            Metric.name == metric,
            Run.status == "finished",
        )
        .order_by(order, Metric.epoch, Run.id)
        .limit(1)
    ).first()
    return tuple(row) if row else None


def leaderboard(session, experiment, metric, k=3, mode="max"):
    """(rank, run name, value) of the best runs."""
    if mode == "max":
        value = func.max(Metric.value)
        order = value.desc()
    else:
        value = func.min(Metric.value)
        order = value.asc()
    rows = session.execute(
        select(func.rank().over(order_by=order), Run.name, value)
        .join(Metric.run)
        .join(Run.experiment)
        .where(
            Experiment.name == experiment,
            Metric.name == metric,
            Run.status == "finished",
        )
        .group_by(Run.id)
        .order_by(order, Run.id)
        .limit(k)
    )
    return [tuple(row) for row in rows]


def curves(session, metric, run_ids):
    """The values of each run, by epoch."""
    rows = session.execute(
        select(Run.name, Metric.value)
        .join(Metric.run)
        .where(Metric.name == metric, Run.id.in_(run_ids))
        .order_by(Run.id, Metric.epoch)
    )
    found = {}
    for name, value in rows:
        found.setdefault(name, []).append(value)
    return found
