"""The tables of the catalog."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from catalog.database import Base

# Write dataset_tags, Dataset, Version, Card and Tag here.
