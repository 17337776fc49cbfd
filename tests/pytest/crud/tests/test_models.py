import pytest
from sqlalchemy.exc import IntegrityError

from app.models import Project, Status, Task


def test_title_is_needed():
    with pytest.raises(ValueError, match="needs a title"):
        Task(title="")


@pytest.mark.parametrize(
    "hours, fits",
    [(0, True), (5, True), pytest.param(-1, False, id="negative"), pytest.param(-5, True, id="wrong")],
)
def test_hours(session, hours, fits):
    session.add(Project(name="p", tasks=[Task(title="t", hours=hours)]))
    if fits:
        session.flush()
    else:
        with pytest.raises(IntegrityError, match="hours_positive"):
            session.flush()


def test_defaults(session):
    task = Task(title="t", project=Project(name="p"))
    session.add(task)
    session.flush()
    assert (task.hours, task.status, task.due) == (0, Status.OPEN, "today")


def test_same_title_twice(session):
    session.add(Project(name="p", tasks=[Task(title="t"), Task(title="t")]))
    with pytest.raises(IntegrityError) as caught:
        session.flush()
    assert "UNIQUE constraint failed: task.project_id, task.title" in str(caught.value.orig)
