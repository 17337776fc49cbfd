"""Has a model begun to answer differently?"""

from datetime import datetime, time, timedelta

from sqlalchemy import func, select

from models import Prediction


def shares(session, model, day):
    """The share of each label on a day."""
    return {}


def drift(session, model, day, baseline):
    """How far the labels of two days are apart, or None."""


def alarms(session, model, baseline, threshold):
    """(day, drift) of the days that are too far from the baseline."""
    return []
