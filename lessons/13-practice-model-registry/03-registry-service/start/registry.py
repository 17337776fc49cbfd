"""What one does with the registry. The caller owns the transaction."""

from sqlalchemy import func, select

from models import Model, ModelVersion


class RegistryError(Exception):
    """What was asked for cannot be done; the message says why."""


def register(session, name, framework, accuracy=None):
    """Adds the next version of a model, and returns it."""


def find(session, name, number):
    """The version of this number."""


def production(session, name):
    """The version in production, or None."""


def promote(session, name, number):
    """Puts a version into production instead of the one that is there."""
