"""Tries out the tables that the migration made."""

from catalog import models
from catalog.database import make_engine
from sqlalchemy.orm import Session

Dataset, Version, Card, Tag = (
    getattr(models, name, None) for name in ("Dataset", "Version", "Card", "Tag")
)
engine = make_engine()


def fact(title, find):
    with Session(engine) as session:
        try:
            answer = find(session)
        except Exception as error:
            answer = type(error).__name__
        session.rollback()
        # each question finds empty tables
        for table in ("dataset_tags", "cards", "versions", "tags", "datasets"):
            session.connection().exec_driver_sql(f"DELETE FROM {table}")
        session.commit()
    print(f"{title}: {answer}")


def stored(*objects):
    def find(session):
        session.add_all(objects)
        session.commit()
        return "stored"

    return find


def version(dataset, **changes):
    return Version(**(dict(dataset=dataset, number=1, checksum="a1", size=5) | changes))


def counts(session):
    ask = session.connection().exec_driver_sql
    tables = ("datasets", "versions", "cards", "tags", "dataset_tags")
    return " ".join(str(ask(f"SELECT count(*) FROM {table}").scalar()) for table in tables)


def filled(session):
    one = Dataset(name="one", tags=[Tag(name="text"), Tag(name="small")])
    two = Dataset(name="two", tags=[one.tags[0]])
    one.versions = [version(None, number=2, checksum="b2"), version(None)]
    one.card = Card(text="One.")
    session.add_all([one, two])
    session.commit()
    return one


def sides(session):
    one = filled(session)
    text = next(tag for tag in one.tags if tag.name == "text")
    numbers = [found.number for found in one.versions]
    names = sorted(dataset.name for dataset in text.datasets)
    return f"{numbers} {one.card.dataset is one} {names} {one.versions[0].dataset is one}"


def no_card(session):
    two = Dataset(name="two")
    session.add(two)
    session.commit()
    return two.card


def replaced(session):
    one = filled(session)
    one.card = Card(text="Better.", license="MIT")
    session.commit()
    return f"{one.card.text} {counts(session)}"


def two_cards(session):
    one = filled(session)
    session.connection().exec_driver_sql(
        f"INSERT INTO cards (dataset_id, text) VALUES ({one.id}, 'Second.')"
    )
    return "stored"


def deleted(session):
    one = filled(session)
    before = counts(session)
    session.delete(one)
    session.commit()
    return f"{before} -> {counts(session)}"


def tag_twice(session):
    one = filled(session)
    session.connection().exec_driver_sql("INSERT INTO dataset_tags SELECT * FROM dataset_tags")
    return "stored"


def refused(*changes):
    """Versions of one dataset that differ in these values."""

    def find(session):
        one = Dataset(name="one")
        return stored(*(version(one, **change) for change in changes))(session)

    return find


fact("one name twice", lambda s: stored(Dataset(name="a"), Dataset(name="a"))(s))
fact("one number twice", refused({}, {"checksum": "b2"}))
fact("one checksum twice", refused({}, {"number": 2}))
fact("two datasets of one content", lambda s: stored(version(Dataset(name="a")), version(Dataset(name="b")))(s))
fact("a size below 0", refused({"size": -1}))
fact("one tag name twice", lambda s: stored(Tag(name="text"), Tag(name="text"))(s))
fact("both sides", sides)
fact("no card", no_card)
fact("card replaced", replaced)
fact("two cards", two_cards)
fact("one pair twice", tag_twice)
fact("deleted", deleted)
