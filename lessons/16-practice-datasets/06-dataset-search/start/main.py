"""A place to try things: it works on a database in memory."""

from catalog.database import Base, make_engine
from catalog.models import Card
from catalog.search import find, manifest
from catalog.splits import set_splits
from catalog.store import add_version
from sqlalchemy.orm import Session

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    version, _ = add_version(session, "reviews", b"x" * 100, ["text", "english"])
    set_splits(session, version, {"train": 80, "test": 20})
    version.dataset.card = Card(text="Reviews of films.", license="CC-BY")
    add_version(session, "news", b"y" * 50, ["text", "german"])
    session.commit()

with Session(engine) as session:
    datasets = find(session, tags=["text", "english"])
for dataset in datasets:
    print(dataset.name, dataset.card.license, len(dataset.versions))

with Session(engine) as session:
    print(manifest(session, tags=["text"]))
