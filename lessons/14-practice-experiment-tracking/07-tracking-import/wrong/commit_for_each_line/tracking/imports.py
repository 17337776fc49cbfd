"""Takes over runs from a file with a JSON object a line."""

import json

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from tracking.models import Experiment, Metric, Run


class TooManyProblems(Exception):
    """So many lines are bad that nothing was imported."""

    def __init__(self, problems):
        super().__init__(f"{len(problems)} bad lines")
        self.problems = problems


def import_runs(sessions, lines, limit=3):
    """Imports a run a line; answers how many, and the problems."""
    problems = []
    count = 0
    for number, line in enumerate(lines, 1):
        try:
            with sessions.begin() as session:
                session.add(make_run(session, json.loads(line)))
            count += 1
        except json.JSONDecodeError:
            problems.append((number, "not JSON"))
        except KeyError as error:
            problems.append((number, f"no {error.args[0]}"))
        except IntegrityError:
            problems.append((number, "refused"))
    if len(problems) > limit:
        raise TooManyProblems(problems)
    return count, problems


def make_run(session, found):
    """The run that a line describes."""
    name = found["experiment"]
    experiment = session.scalar(select(Experiment).where(Experiment.name == name))
    return Run(
        experiment=experiment or Experiment(name=name),
        name=found["name"],
        status=found["status"],
        params={key: str(value) for key, value in found["params"].items()},
        metrics=[Metric(**metric) for metric in found["metrics"]],
    )
