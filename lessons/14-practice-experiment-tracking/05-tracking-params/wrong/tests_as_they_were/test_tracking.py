"""What the tracker promises."""

import pytest
from sqlalchemy import select

from tracking.models import Experiment, Run
from tracking.store import track


def stored(sessions, name):
    """The run of this name, as the database holds it, with its metrics."""
    with sessions() as session:
        run = session.scalars(select(Run).where(Run.name == name)).one()
        run.metrics  # loads them while the session is open
        return run


def test_parameters_are_stored(sessions):
    params = {"lr": 0.1, "layers": 4}
    with track(sessions, "speed", "one", **params):
        pass
    assert stored(sessions, "one").params == {"lr": 0.1, "layers": 4}


def test_a_run_that_ends_has_an_end(sessions):
    with track(sessions, "speed", "one"):
        pass
    assert stored(sessions, "one").status == "finished"
    assert stored(sessions, "one").finished_at is not None


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_a_crash_is_noted(sessions, error):
    with pytest.raises(error):
        with track(sessions, "speed", "one"):
            raise error
    assert stored(sessions, "one").status == "failed"


def test_the_exception_goes_on(sessions):
    with pytest.raises(RuntimeError, match="out of memory"):
        with track(sessions, "speed", "one"):
            raise RuntimeError("out of memory")


def test_metrics_survive_a_crash(sessions):
    with pytest.raises(RuntimeError):
        with track(sessions, "speed", "one") as run:
            run.log(1, loss=0.9)
            raise RuntimeError("out of memory")
    assert [metric.value for metric in stored(sessions, "one").metrics] == [0.9]


def test_logging_again_replaces_the_value(sessions):
    with track(sessions, "speed", "one") as run:
        run.log(1, loss=0.9)
        run.log(1, loss=0.8)
    assert [metric.value for metric in stored(sessions, "one").metrics] == [0.8]


def test_runs_share_their_experiment(sessions):
    for name in ("one", "two"):
        with track(sessions, "speed", name):
            pass
    with sessions() as session:
        assert len(session.scalars(select(Experiment)).all()) == 1
