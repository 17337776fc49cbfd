"""What the log says about a model."""

import math

from sqlalchemy import func, select

from models import Prediction


def percentiles(session, model, since, until, points=(50, 95, 99)):
    """The latency at each of these percentiles."""
    chosen = (
        Prediction.model == model,
        Prediction.created_at >= since,
        Prediction.created_at < until,
    )
    count = session.scalar(select(func.count()).where(*chosen))
    if not count:
        return {}
    found = {}
    for point in points:
        rank = math.ceil(point / 100 * count)
        found[point] = session.scalar(
            select(Prediction.latency_ms)
            .where(*chosen)
            .order_by(Prediction.latency_ms)
            .offset(rank - 1)
            .limit(1)
        )
    return found


def daily(session, model):
    """(day, count, mean latency) of each day."""
    day = func.date(Prediction.created_at)
    rows = session.execute(
        select(day, func.count(), func.avg(Prediction.latency_ms))
        .group_by(day)
        .order_by(day)
    )
    return [(day, count, round(mean, 1)) for day, count, mean in rows]
