"""Finds datasets, and describes them for others."""

import json

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from catalog.models import Dataset, Tag, Version


def find(session, tags=(), archived=False):
    """The datasets that carry all of these tags, by name."""
    conditions = [Dataset.tags.any(Tag.name == name) for name in tags]
    if not archived:
        conditions.append(Dataset.archived_at.is_(None))
    datasets = session.scalars(
        select(Dataset)
        .where(*conditions)
        .options(
            joinedload(Dataset.card),
            selectinload(Dataset.tags),
            selectinload(Dataset.versions).selectinload(Version.splits),
        )
        .order_by(Dataset.name)
    )
    return list(datasets)


def manifest(session, tags=()):
    """What a training job has to know, as JSON."""
    entries = [entry(dataset) for dataset in find(session, tags) if dataset.versions]
    return json.dumps(entries, indent=2)


def entry(dataset):
    """One dataset of a manifest."""
    version = dataset.versions[0]
    return {
        "name": dataset.name,
        "license": dataset.card.license if dataset.card else None,
        "tags": sorted(tag.name for tag in dataset.tags),
        "version": version.number,
        "checksum": version.checksum,
        "size": version.size,
        "splits": {split.name: split.rows for split in version.splits},
    }
