"""Archives and restores."""

from datetime import datetime

from catalog import archive
from catalog.database import Base, make_engine
from catalog.models import Dataset
from catalog.store import add_version
from sqlalchemy import select
from sqlalchemy.orm import Session

archive.now = lambda: datetime(2024, 5, 1, 12, 0)


def fact(title, find):
    engine = make_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        for name in ("reviews", "digits", "news"):
            add_version(session, name, name.encode(), tags=["text"])
        session.commit()
        try:
            answer = find(session)
        except archive.ArchiveError as error:
            answer = f"ArchiveError: {error}"
        except Exception as error:
            answer = type(error).__name__
    print(f"{title}: {answer}")


def archived(session):
    dataset = archive.archive(session, "digits")
    session.commit()
    session.expire_all()
    return f"{dataset.name} {dataset.archived_at} {len(dataset.versions)} {len(dataset.tags)}"


def restored(session):
    archive.archive(session, "digits")
    session.commit()
    dataset = archive.restore(session, "digits")
    session.commit()
    session.expire_all()
    return f"{dataset.name} {dataset.archived_at} {len(dataset.versions)} {len(dataset.tags)}"


def active(session):
    found = [" ".join(archive.active(session))]
    archive.archive(session, "digits")
    archive.archive(session, "reviews")
    found.append(" ".join(archive.active(session)))
    archive.restore(session, "digits")
    found.append(" ".join(archive.active(session)))
    return ", ".join(found)


def twice(session):
    archive.archive(session, "digits")
    archive.archive(session, "digits")


def rolled_back(session):
    archive.archive(session, "digits")
    session.rollback()
    return session.scalars(select(Dataset.archived_at).where(Dataset.name == "digits")).one()


fact("archived", archived)
fact("restored", restored)
fact("active", active)
fact("archived twice", twice)
fact("restored without need", lambda session: archive.restore(session, "news"))
fact("archived unknown", lambda session: archive.archive(session, "x"))
fact("restored unknown", lambda session: archive.restore(session, "x"))
fact("after a rollback", rolled_back)
