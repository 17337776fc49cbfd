from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from registry import deploy, get_deployed, register

engine = create_engine("sqlite:///lab.db")


def show(session, name):
    model = get_deployed(session, name)
    if model is None:
        print(f"{name}: nothing deployed")
    else:
        print(f"{name}: {model.path}")


with Session(engine) as session:
    show(session, "ranker")
    first = register(session, "ranker", "s3://models/ranker-a")
    show(session, "ranker")
    deploy(session, first)
    show(session, "ranker")
    second = register(session, "ranker", "s3://models/ranker-b")
    show(session, "ranker")
    deploy(session, second)
    show(session, "ranker")
