"""Splits versions for training and testing. The caller owns the transaction."""

from catalog import models


class SplitError(Exception):
    """These splits are not possible; the message says why."""


def set_splits(session, version, sizes):
    """Gives a version these splits instead of those it has."""


def proportions(version):
    """The part of each split."""
    return {}
