from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Deployment(Base):
    __tablename__ = "deployments"

    deployment_id = Column(Integer, primary_key=True)
    model = Column(String(80), nullable=False)
    region = Column(String(20), nullable=False)
    replicas = Column(Integer, nullable=False)


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    # 1. the model and the region of every deployment, by deployment_id
    rows = (
        session.query(Deployment.model, Deployment.region)
        .order_by(Deployment.deployment_id)
        .all()
    )
    for row in rows:
        print(f"{row.model} in {row.region}")

    # 2. each region once, in alphabetical order
    distinct = session.query(Deployment.region).distinct()
    regions = distinct.order_by(Deployment.region).all()
    print("regions:", ", ".join(regions))
