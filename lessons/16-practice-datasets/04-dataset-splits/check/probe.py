"""Splits versions, and looks at what is stored."""

from catalog import models, splits
from catalog.database import Base, make_engine
from catalog.store import add_version
from sqlalchemy.orm import Session


def fact(title, find):
    engine = make_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        version, _ = add_version(session, "reviews", b"x" * 800)
        session.commit()
        try:
            answer = find(session, version)
        except splits.SplitError as error:
            answer = f"SplitError: {error}"
        except Exception as error:
            answer = type(error).__name__
    print(f"{title}: {answer}")


def rows(session):
    session.expire_all()
    found = session.connection().exec_driver_sql("SELECT name, rows FROM splits ORDER BY name")
    return ", ".join(f"{name} {number}" for name, number in found) or "none"


def given(sizes, *more):
    def find(session, version):
        for one in (sizes, *more):
            splits.set_splits(session, version, one)
            session.commit()
        return rows(session)

    return find


def kept(sizes):
    def find(session, version):
        splits.set_splits(session, version, {"train": 600, "test": 200})
        session.commit()
        try:
            splits.set_splits(session, version, sizes)
            answer = "no error"
        except splits.SplitError as error:
            answer = f"SplitError: {error}"
        session.commit()
        return f"{answer}; {rows(session)}"

    return find


def parts(session, version):
    splits.set_splits(session, version, {"train": 500, "test": 100, "val": 100})
    return dict(sorted(splits.proportions(version).items()))


def order(session, version):
    splits.set_splits(session, version, {"val": 1, "test": 2, "train": 3})
    session.commit()
    return [split.name for split in version.splits]


def below(session, version):
    session.add(models.Split(version=version, name="test", rows=0))
    session.commit()
    return "stored"


def deleted(session, version):
    splits.set_splits(session, version, {"train": 600})
    session.delete(version.dataset)
    session.commit()
    return rows(session)


def rolled_back(session, version):
    splits.set_splits(session, version, {"train": 600})
    session.rollback()
    return rows(session)


fact("new", given({"train": 600, "test": 200}))
fact("replaced", given({"train": 600, "test": 200}, {"train": 500, "val": 300}, {"val": 300, "test": 1}))
fact("none any more", given({"train": 600}, {}))
fact("too many", kept({"train": 700, "test": 200}))
fact("no rows", kept({"train": 700, "test": 0}))
fact("parts", parts)
fact("parts of none", lambda session, version: splits.proportions(version))
fact("order", order)
fact("the database and 0 rows", below)
fact("after deleting the dataset", deleted)
fact("after a rollback", rolled_back)
