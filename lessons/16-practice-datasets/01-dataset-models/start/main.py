"""A place to try things: it works on a database in memory."""

from catalog import models
from catalog.database import Base, make_engine
from sqlalchemy.orm import Session

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)

if hasattr(models, "Tag"):
    with Session(engine) as session:
        reviews = models.Dataset(name="reviews")
        reviews.versions.append(models.Version(number=1, checksum="a1", size=50000))
        reviews.card = models.Card(text="Reviews of films.", license="CC-BY")
        reviews.tags.append(models.Tag(name="text"))
        session.add(reviews)
        session.commit()
        print(reviews.name, reviews.card.license, [tag.name for tag in reviews.tags])
        reviews.card = models.Card(text="Reviews of films, in English.")
        session.commit()
        print(reviews.name, reviews.card.license, len(reviews.versions))
else:
    print("catalog/models.py has no Tag yet")
