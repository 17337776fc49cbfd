"""A place to try things: it works on a database in memory."""

from database import Base, make_engine
from models import Model
from registry import promote, register
from report import catalog, overview
from sqlalchemy.orm import Session

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    for name, accuracy in [("bert", 0.88), ("bert", 0.91), ("gpt", None)]:
        register(session, name, "pytorch", accuracy)
    promote(session, "bert", 1)
    session.add(Model(name="vit", framework="jax"))
    session.commit()

with Session(engine) as session:
    for row in overview(session):
        print(*row)

with Session(engine) as session:
    models = catalog(session)
for model in models:
    print(model.name, [version.number for version in model.versions])
