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
        with self.sessions.begin() as session:
            for name, value in values.items():
                session.merge(
                    Metric(run_id=self.run_id, name=name, epoch=epoch, value=value)
                )


@contextmanager
def track(sessions, experiment, name, **params):
    """Notes a run: that it began, and how it ended."""
    with sessions.begin() as session:
        found = session.scalar(select(Experiment).where(Experiment.name == experiment))
        run = Run(
            experiment=found or Experiment(name=experiment),
            name=name,
            params={key: str(value) for key, value in params.items()},
        )
        session.add(run)
        session.flush()
        run_id = run.id
    try:
        yield Tracker(sessions, run_id)
    except BaseException:
        end(sessions, run_id, "failed")
        raise
    else:
        end(sessions, run_id, "finished")


def end(sessions, run_id, status):
    """Notes how a run ended."""
    with sessions.begin() as session:
        run = session.get(Run, run_id)
        run.status = status
        run.finished_at = now()
