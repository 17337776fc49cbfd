"""Uses runs and their parameters, and runs the tests."""

import contextlib
import io

import pytest
from sqlalchemy import select
from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import StaticPool
from tracking.database import Base, make_engine
from tracking.models import Experiment, Run
from tracking.store import track

engine = make_engine("sqlite://", poolclass=StaticPool)
Base.metadata.create_all(engine)
sessions = sessionmaker(engine)


def rows():
    with engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT name, value FROM params ORDER BY name").all()
    return ", ".join(f"{name}={value!r}" for name, value in found) or "none"


def fact(title, find):
    try:
        answer = find()
    except Exception as error:
        answer = f"{type(error).__name__}: {error}".partition("\n")[0]
    print(f"{title}: {answer}")


def tracked():
    with track(sessions, "speed", "one", lr=0.1, layers=4, optimizer="adam"):
        pass
    return rows()


def read():
    with sessions() as session:
        run = session.scalars(select(Run).where(Run.name == "one")).one()
        return f"{run.params['lr']!r} {dict(sorted(run.params.items()))}"


def changed():
    with sessions.begin() as session:
        run = session.scalars(select(Run).where(Run.name == "one")).one()
        run.params["lr"] = "0.2"
        run.params["seed"] = "7"
        del run.params["optimizer"]
    return rows()


def whole():
    with sessions.begin() as session:
        experiment = session.scalars(select(Experiment)).one()
        session.add(Run(name="two", experiment=experiment, params={"lr": "0.3"}))
    with sessions() as session:
        run = session.scalars(select(Run).where(Run.name == "two")).one()
        return dict(run.params)


def deleted():
    with sessions.begin() as session:
        for run in session.scalars(select(Run)):
            session.delete(run)
    return rows()


fact("tracked", tracked)
fact("read", read)
fact("changed", changed)
fact("given as a whole", whole)
fact("after deleting the runs", deleted)
out = io.StringIO()
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
    status = int(pytest.main(["-q", "-p", "no:cacheprovider"]))
print("your tests:", "passed" if status == 0 else "not passed")
if status:
    print(out.getvalue())
