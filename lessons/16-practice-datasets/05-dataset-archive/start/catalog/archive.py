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


def restore(session, name):
    """Brings a dataset back."""


def active(session):
    """The names of the datasets that are not archived."""
    return []
