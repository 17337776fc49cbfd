"""Finds runs by what they were started with."""

from sqlalchemy import func, select

from tracking.models import Experiment, Param, Run


def runs_with(session, experiment, **params):
    """The runs that have all of these parameters."""
    return []


def varied(session, experiment):
    """The names of parameters that differ between runs."""
    return []
