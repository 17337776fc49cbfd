"""Splits versions for training and testing. The caller owns the transaction."""

from catalog.models import Split


class SplitError(Exception):
    """These splits are not possible; the message says why."""


def set_splits(session, version, sizes):
    """Gives a version these splits instead of those it has."""
    version.splits = [Split(name=name, rows=rows) for name, rows in sizes.items()]
    for name, rows in sizes.items():
        if rows < 1:
            raise SplitError(f"{name} has no rows")
    total = sum(sizes.values())
    if total > version.size:
        raise SplitError(f"{total} rows of {version.size}")
    session.flush()


def proportions(version):
    """The part of each split."""
    total = sum(split.rows for split in version.splits)
    return {split.name: round(split.rows / total, 3) for split in version.splits}
