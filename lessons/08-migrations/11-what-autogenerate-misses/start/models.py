from sqlalchemy import CheckConstraint, Column, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Deployment(Base):
    __tablename__ = "deployments"
    __table_args__ = (
        CheckConstraint(
            "traffic BETWEEN 0 AND 100", name="ck_deployments_traffic"
        ),
    )

    deployment_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    traffic = Column(Integer, nullable=False)
    region = Column(String(20), nullable=False, server_default="us-east")
