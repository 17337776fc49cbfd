"""What the registry promises."""

import pytest
from sqlalchemy import func, select

from models import ModelVersion
from registry import RegistryError, find, production, promote, register


def test_first_version_is_in_staging(session):
    version = register(session, "bert", "pytorch", accuracy=0.91)
    assert version.number == 1
    assert version.stage == "staging"
