from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Deployment(Base):
    __tablename__ = "deployments"

    deployment_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False, unique=True)
    region = Column(String(20))
    replicas = Column(Integer, nullable=False)
    status = Column(String(20), nullable=False)


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    api = session.query(Deployment).filter_by(name="bert-api").one()
    api.replicas = 4
    api.status = "live"
