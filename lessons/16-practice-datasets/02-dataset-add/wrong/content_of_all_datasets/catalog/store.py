"""Adds content to the catalog. The caller owns the transaction."""

import hashlib

from sqlalchemy import select

from catalog.models import Dataset, Tag, Version


def checksum_of(content):
    """The SHA-256 of these bytes."""
    return hashlib.sha256(content).hexdigest()


def add_version(session, name, content, tags=()):
    """Adds content to a dataset, once; answers (version, created)."""
    dataset = session.scalar(select(Dataset).where(Dataset.name == name))
    if dataset is None:
        dataset = Dataset(name=name)
        session.add(dataset)
    add_tags(session, dataset, tags)

    checksum = checksum_of(content)
    version = session.scalar(select(Version).where(Version.checksum == checksum))
    if version is not None:
        return version, False
    number = max((version.number for version in dataset.versions), default=0) + 1
    version = Version(number=number, checksum=checksum, size=len(content))
    dataset.versions.append(version)
    session.flush()
    return version, True


def add_tags(session, dataset, names):
    """Gives a dataset the tags that it does not carry yet."""
    carried = {tag.name for tag in dataset.tags}
    missing = [name for name in dict.fromkeys(names) if name not in carried]
    if not missing:
        return
    found = session.scalars(select(Tag).where(Tag.name.in_(missing)))
    known = {tag.name: tag for tag in found}
    for name in missing:
        dataset.tags.append(known.get(name) or Tag(name=name))
