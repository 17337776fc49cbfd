"""What the log says about a model."""

import math

from sqlalchemy import func, select

from models import Prediction


def percentiles(session, model, since, until, points=(50, 95, 99)):
    """The latency at each of these percentiles."""
    return {}


def daily(session, model):
    """(day, count, mean latency) of each day."""
    return []
