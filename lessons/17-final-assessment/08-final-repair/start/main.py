from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from models import Rollout, Service

engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    query = select(Service).join(Service.rollouts).order_by(Service.name)
    for service in session.scalars(query):
        failed = [rollout for rollout in service.rollouts if rollout.failed]
        print(f"{service.name}: {len(failed)} of {len(service.rollouts)} failed")

    bad = select(Rollout).where(Rollout.failed and Rollout.region == "eu-west")
    print("failed in eu-west:", len(session.scalars(bad).all()))
