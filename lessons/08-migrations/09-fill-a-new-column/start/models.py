from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Job(Base):
    __tablename__ = "jobs"

    job_id: Mapped[int] = mapped_column(primary_key=True)
    command: Mapped[str] = mapped_column(String(120))
    exit_code: Mapped[int | None]
    status: Mapped[str] = mapped_column(String(20))  # new, and required
