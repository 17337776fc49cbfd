from sqlalchemy import Column, Integer, String, create_engine, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Key(Base):
    __tablename__ = "keys"
    id = Column(Integer, primary_key=True)
    name = Column(String)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
session = Session(engine)
session.add_all([Key(name="a"), Key(name="b"), Key(name="b")])
session.commit()


def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__module__, type(error).__name__, error)


query = session.query(Key.name)
attempt("first", lambda: query.order_by(Key.id).first())
attempt("first of none", lambda: query.filter(Key.name == "z").first())
attempt("one", lambda: query.filter_by(name="a").one())
attempt("one of none", lambda: query.filter_by(name="z").one())
attempt("one of many", lambda: query.filter_by(name="b").one())
attempt("one_or_none", lambda: query.filter_by(name="z").one_or_none())
attempt("one_or_none of many", lambda: query.filter_by(name="b").one_or_none())
attempt("scalar", lambda: query.filter_by(name="a").scalar())
attempt("scalar of none", lambda: query.filter_by(name="z").scalar())
attempt("scalar of many", lambda: query.scalar())
attempt("count", lambda: query.filter_by(name="b").count())
attempt("all", lambda: query.all())
names = select(Key.name).order_by(Key.id)
attempt("scalars all", lambda: session.scalars(names).all())
attempt("scalars first", lambda: session.scalars(names).first())
attempt("scalars one", lambda: session.scalars(names).one())
attempt("scalar_one", lambda: session.execute(names.where(Key.name == "a")).scalar_one())
attempt("scalar_one_or_none", lambda: session.execute(names.where(Key.name == "z")).scalar_one_or_none())
attempt("fetchmany", lambda: session.execute(names).fetchmany(2))
attempt("mappings", lambda: session.execute(names).mappings().all())
attempt("unique", lambda: session.scalars(select(Key.name)).unique().all())
attempt("exists", lambda: session.query(session.query(Key).filter_by(name="a").exists()).scalar())
attempt("get", lambda: session.get(Key, 99))
