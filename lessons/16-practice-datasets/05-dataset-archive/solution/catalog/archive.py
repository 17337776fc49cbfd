"""Puts datasets out of sight, and back. The caller owns the transaction."""

from datetime import UTC, datetime

from sqlalchemy import select

from catalog.models import Dataset


class ArchiveError(Exception):
    """This cannot be archived or restored; the message says why."""


def now():
    """The time in UTC, as the database keeps it."""
    return datetime.now(UTC).replace(tzinfo=None)


def archive(session, name):
    """Puts a dataset out of sight."""
    dataset = named(session, name)
    if dataset.archived_at is not None:
        raise ArchiveError(f"{name} is archived already")
    dataset.archived_at = now()
    session.flush()
    return dataset


def restore(session, name):
    """Brings a dataset back."""
    dataset = named(session, name)
    if dataset.archived_at is None:
        raise ArchiveError(f"{name} is not archived")
    dataset.archived_at = None
    session.flush()
    return dataset


def active(session):
    """The names of the datasets that are not archived."""
    names = (
        select(Dataset.name).where(Dataset.archived_at.is_(None)).order_by(Dataset.name)
    )
    return list(session.scalars(names))


def named(session, name):
    """The dataset of this name."""
    dataset = session.scalar(select(Dataset).where(Dataset.name == name))
    if dataset is None:
        raise ArchiveError(f"no dataset named {name}")
    return dataset
