"""Runs the tests against this tracker, and against broken ones."""

import contextlib
import importlib
import io
import os
import sys
import types

import pytest

MODULE = "tracking.store"
GOOD = '''
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import select

from tracking.models import Experiment, Metric, Run


class Tracker:
    def __init__(self, sessions, run_id):
        self.sessions, self.run_id, self.later = sessions, run_id, []

    def log(self, epoch, **values):
        self.later.extend((epoch, name, value) for name, value in values.items())
        self.store()

    def store(self):
        with self.sessions.begin() as session:
            for epoch, name, value in self.later:
                metric = session.get(Metric, (self.run_id, name, epoch))
                if metric is None:
                    session.add(Metric(run_id=self.run_id, name=name, epoch=epoch, value=value))
                else:
                    metric.value = value
        self.later = []


@contextmanager
def track(sessions, experiment, name, **params):
    with sessions.begin() as session:
        found = session.scalars(select(Experiment).where(Experiment.name == experiment)).first()
        if found is None:
            found = Experiment(name=experiment)
            session.add(found)
        run = Run(experiment=found, name=name, params=params)
        session.add(run)
        session.flush()
        run_id = run.id
    tracker = Tracker(sessions, run_id)
    try:
        yield tracker
        end = "finished"
    except BaseException:
        end = "failed"
        raise
    finally:
        if end == "finished":
            tracker.store()
        with sessions.begin() as session:
            run = session.get_one(Run, run_id)
            run.status = end
            run.finished_at = datetime.now(UTC).replace(tzinfo=None)
'''
BROKEN = {
    "the exception is swallowed": [('        end = "failed"\n        raise\n', '        end = "failed"\n')],
    "a crash is noted as finished": [('run.status = end', 'run.status = "finished"')],
    "only an Exception is a crash": [
        ("    except BaseException:", "    except Exception:"),
        ('    tracker = Tracker', '    end = "running"\n    tracker = Tracker'),
        ("            run.finished_at = ", '            run.finished_at = None if end == "running" else '),
    ],
    "finished_at stays empty": [("            run.finished_at = datetime.now(UTC).replace(tzinfo=None)\n", "")],
    "parameters are not stored": [(", params=params)", ")")],
    "each run makes an experiment": [("        if found is None:", "        if True:")],
    "logging again keeps the old value": [("                    metric.value = value\n", "                    pass\n")],
    "metrics wait for the end": [("        self.store()\n", "")],
}


def run(source):
    for name in list(sys.modules):
        top = name.partition(".")[0]
        if top not in ("alembic", "pytest") and (os.path.exists(f"{top}.py") or os.path.isdir(top)):
            del sys.modules[name]
    if source is not None:
        package = importlib.import_module("tracking")
        module = package.store = sys.modules[MODULE] = types.ModuleType(MODULE)
        exec(compile(source, f"<{MODULE}>", "exec"), module.__dict__)
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        status = int(pytest.main(["-q", "-p", "no:cacheprovider"]))
    return {0: "passed", 1: "failed", 5: "no tests"}.get(status, "cannot be run"), out.getvalue()


mine, output = run(None)
print("your tracker:", mine)
if mine != "passed":
    print(output)
print("another tracker that is right:", run(GOOD)[0])
for title, changes in BROKEN.items():
    source = GOOD
    for right, wrong in changes:
        assert source.count(right) == 1, (title, right)
        source = source.replace(right, wrong)
    outcome = run(source)[0] if mine == "passed" else "not tried"
    print(f"{title}:", {"failed": "noticed", "passed": "not noticed"}.get(outcome, outcome))
