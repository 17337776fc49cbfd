"""What the store promises."""

import pytest
from sqlalchemy import func, select

from catalog.models import Dataset, Version
from catalog.store import add_version, checksum_of


def names(session, dataset):
    """The dataset's tags, as the database holds them."""
    session.commit()
    session.expire_all()
    return sorted(tag.name for tag in dataset.tags)


@pytest.fixture
def reviews(session):
    """A dataset with the content b"1" and the tag text."""
    version, _ = add_version(session, "reviews", b"1", tags=["text"])
    session.commit()
    return version.dataset


def test_first_version(session):
    version, created = add_version(session, "reviews", b"1")
    assert (version.number, created) == (1, True)
    assert version.checksum == checksum_of(b"1")


@pytest.mark.parametrize(
    ("name", "content", "number", "created"),
    [
        ("reviews", b"1", 1, False),
        ("reviews", b"2", 2, True),
        ("reviews", b"", 2, True),
        ("other", b"1", 1, True),
    ],
)
def test_what_is_known(session, reviews, name, content, number, created):
    version, answer = add_version(session, name, content)
    assert (version.dataset.name, version.number, answer) == (name, number, created)


@pytest.mark.parametrize(("content", "size"), [(b"", 0), (b"1", 1), (b"\x00\xff", 2)])
def test_size_in_bytes(session, content, size):
    assert add_version(session, "reviews", content)[0].size == size


def test_numbers_are_never_used_again(session, reviews):
    for content in (b"2", b"3"):
        add_version(session, "reviews", content)
    session.commit()
    session.expire_all()
    reviews.versions.remove(reviews.versions[1])
    session.commit()
    assert add_version(session, "reviews", b"4")[0].number == 4


def test_tags_are_added_and_stay(session, reviews):
    add_version(session, "reviews", b"2", tags=["films"])
    assert names(session, reviews) == ["films", "text"]


def test_known_content_brings_its_tags(session, reviews):
    add_version(session, "reviews", b"1", tags=["films", "text"])
    assert names(session, reviews) == ["films", "text"]


def test_the_caller_commits(session):
    add_version(session, "reviews", b"1")
    assert session.scalar(select(func.count()).select_from(Version)) == 1
