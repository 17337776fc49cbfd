"""What one wants to know about runs."""

from sqlalchemy import func, select

from tracking.models import Experiment, Metric, Run


def best(session, experiment, metric, mode="max"):
    """(run name, epoch, value) of the best value, or None."""


def leaderboard(session, experiment, metric, k=3, mode="max"):
    """(rank, run name, value) of the best runs."""
    return []


def curves(session, metric, run_ids):
    """The values of each run, by epoch."""
    return {}
