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
    day = func.date(Prediction.created_at)
    rows = session.execute(
        select(day, Prediction.label, func.count())
        .where(Prediction.model == model)
        .group_by(day, Prediction.label)
        .order_by(day)
    )
    days = {}
    for when, label, count in rows:
        days.setdefault(when, {})[label] = count
    then = normalized(days.get(baseline.isoformat(), {}))
    if not then:
        return []
    found = [(when, distance(normalized(days[when]), then)) for when in days]
    return [(when, value) for when, value in found if value > threshold]


def normalized(counts):
    """Counts as shares of their sum."""
    total = sum(counts.values())
    return {label: count / total for label, count in counts.items()}


def distance(one, other):
    """Half the sum of the differences, label by label."""
    labels = other.keys()
    return round(sum(abs(one.get(n, 0) - other.get(n, 0)) for n in labels) / 2, 4)
