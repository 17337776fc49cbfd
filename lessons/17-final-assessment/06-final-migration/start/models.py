from sqlalchemy import Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Deployment(Base):
    """What the program wants from now on."""

    __tablename__ = "deployments"

    deployment_id: Mapped[int] = mapped_column(Integer, primary_key=True)
    endpoint: Mapped[str] = mapped_column(String(80), unique=True)
    image_name: Mapped[str] = mapped_column(String(80))
    image_tag: Mapped[str] = mapped_column(String(40))
