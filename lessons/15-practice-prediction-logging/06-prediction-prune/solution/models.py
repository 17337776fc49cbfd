"""The tables of the log."""

from sqlalchemy import CheckConstraint, Column, DateTime, Float, Index, Integer, String

from database import Base


class Prediction(Base):
    __tablename__ = "predictions"
    __table_args__ = (
        CheckConstraint("latency_ms >= 0", name="latency"),
        Index(None, "model", "created_at"),
    )

    id = Column(Integer, primary_key=True)
    model = Column(String(80), nullable=False)
    version = Column(Integer, nullable=False)
    created_at = Column(DateTime, nullable=False)
    latency_ms = Column(Float, nullable=False)
    label = Column(String(40), nullable=False)
    score = Column(Float)
    environment = Column(String(20), nullable=False, server_default="production")


class DailyCount(Base):
    __tablename__ = "daily_counts"

    model = Column(String(80), primary_key=True)
    version = Column(Integer, primary_key=True)
    label = Column(String(40), primary_key=True)
    day = Column(String(10), primary_key=True)
    count = Column(Integer, nullable=False)
