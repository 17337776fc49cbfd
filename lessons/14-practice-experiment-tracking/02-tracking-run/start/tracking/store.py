"""Notes runs while they happen."""

from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import select

from tracking.models import Experiment, Metric, Run


def now():
    """The time in UTC, as the database keeps it."""
    return datetime.now(UTC).replace(tzinfo=None)


class Tracker:
    """What the block of `track` logs with."""

    def __init__(self, sessions, run_id):
        self.sessions = sessions
        self.run_id = run_id

    def log(self, epoch, **values):
        """Stores the values of an epoch."""


@contextmanager
def track(sessions, experiment, name, **params):
    """Notes a run: that it began, and how it ended."""
    yield Tracker(sessions, None)
