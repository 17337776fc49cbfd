from datetime import datetime

from sqlalchemy import DateTime, String, func, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class MLModel(Base):
    __tablename__ = "ml_models"

    model_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    path: Mapped[str] = mapped_column(String(255))
    status: Mapped[str] = mapped_column(String(20), default="training")
    created_at: Mapped[datetime] = mapped_column(
        DateTime, server_default=func.now()
    )


def register(session, name, path):
    model = MLModel(name=name, path=path, status="ready")
    session.add(model)
    session.commit()
    return model


def deploy(session, model):
    session.commit()


def get_deployed(session, name):
    statement = (
        select(MLModel)
        .filter_by(name=name, status="ready")
        .order_by(MLModel.created_at.desc(), MLModel.model_id.desc())
    )
    return session.scalars(statement).first()
