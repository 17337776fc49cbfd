from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from repositories import ProjectRepository, QuotaRepository

engine = create_engine("sqlite:///lab.db")


def open_project(name, gpu_hours):
    """A project and its quota: both or none."""
    with Session(engine) as session:
        project = ProjectRepository(session).add(name)
        QuotaRepository(session).add(project, gpu_hours)


for name, gpu_hours in [("search", 100), ("vision", -5), ("speech", 40)]:
    try:
        open_project(name, gpu_hours)
        print(f"{name}: opened")
    except IntegrityError as error:
        print(f"{name}: {error.orig}")
