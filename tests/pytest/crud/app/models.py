from __future__ import annotations

import enum
from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship, validates


class Base(DeclarativeBase):
    pass


class Status(enum.Enum):
    OPEN = "open"
    DONE = "done"


class Project(Base):
    __tablename__ = "project"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    tasks: Mapped[list[Task]] = relationship(back_populates="project", order_by="Task.id", cascade="all, delete-orphan")


class Task(Base):
    __tablename__ = "task"
    __table_args__ = (UniqueConstraint("project_id", "title"), CheckConstraint("hours >= 0", name="hours_positive"))

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    hours: Mapped[int] = mapped_column(default=0)
    status: Mapped[Status] = mapped_column(default=Status.OPEN)
    due: Mapped[date | None]
    project_id: Mapped[int] = mapped_column(ForeignKey("project.id"))
    project: Mapped[Project] = relationship(back_populates="tasks")

    @validates("title")
    def check_title(self, key, value):
        if not value:
            raise ValueError("a task needs a title")
        return value
