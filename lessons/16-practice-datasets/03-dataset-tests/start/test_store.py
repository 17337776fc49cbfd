"""What the store promises."""

import pytest
from sqlalchemy import func, select

from catalog.models import Dataset, Version
from catalog.store import add_version, checksum_of


def test_first_version(session):
    version, created = add_version(session, "reviews", b"1")
    assert (version.number, created) == (1, True)
    assert version.checksum == checksum_of(b"1")
