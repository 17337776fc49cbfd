"""Has a model begun to answer differently?"""

from datetime import datetime, time, timedelta

from sqlalchemy import func, select

from models import Prediction


def shares(session, model, day):
    """The share of each label on a day."""
    midnight = datetime.combine(day, time())
    rows = session.execute(
        select(Prediction.label, func.count())
        .where(
            Prediction.model == model,
            Prediction.created_at >= midnight,
            Prediction.created_at < midnight + timedelta(days=1),
        )
        .group_by(Prediction.label)
    )
    return normalized({label: count for label, count in rows})


def drift(session, model, day, baseline):
    """How far the labels of two days are apart, or None."""
    now = shares(session, model, day)
    then = shares(session, model, baseline)
    return distance(now, then) if now and then else None


def alarms(session, model, baseline, threshold):
    """(day, drift) of the days that are too far from the baseline."""
    if not shares(session, model, baseline):
        return []
    day = func.date(Prediction.created_at)
    days = session.scalars(
        select(day).where(Prediction.model == model).distinct().order_by(day)
    ).all()
    found = []
    for when in days:
        value = drift(session, model, datetime.fromisoformat(when), baseline)
        if value > threshold:
            found.append((when, value))
    return found


def normalized(counts):
    """Counts as shares of their sum."""
    total = sum(counts.values())
    return {label: count / total for label, count in counts.items()}


def distance(one, other):
    """Half the sum of the differences, label by label."""
    labels = one.keys() | other.keys()
    return round(sum(abs(one.get(n, 0) - other.get(n, 0)) for n in labels) / 2, 4)
