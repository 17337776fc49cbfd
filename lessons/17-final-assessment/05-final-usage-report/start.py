from sqlalchemy import Column, Float, Integer, String, create_engine
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class UsageEntry(Base):
    """A row of the old list, as the scheduler wrote it."""

    __tablename__ = "usage_log"

    entry_id = Column(Integer, primary_key=True)
    team = Column(String(60), nullable=False)
    gpu = Column(String(20), nullable=False)
    hours = Column(Float)


engine = create_engine("sqlite:///lab.db")

# 1. describe and create the tables teams and jobs
# 2. take every entry of the old list over
# 3. print the report
