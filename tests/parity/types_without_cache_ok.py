from sqlalchemy import Column, Integer, String, bindparam, cast, create_engine, func, literal, select, update
from sqlalchemy.orm import Session, declarative_base
from sqlalchemy.types import TypeDecorator, UserDefinedType


class Upper(TypeDecorator):
    impl = String(20)

    def process_bind_param(self, value, dialect):
        return value and value.upper()


class Quiet(Upper):
    cache_ok = False


class Known(Upper):
    cache_ok = True


class Vector(UserDefinedType):
    def __init__(self, size):
        self.size = size

    def get_col_spec(self, **kw):
        return f"VECTOR({self.size})"


Base = declarative_base()


class Model(Base):
    __tablename__ = "models"
    id = Column(Integer, primary_key=True)
    name = Column(Upper)
    quiet = Column(Quiet)
    known = Column(Known)
    vector = Column(Vector(3))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Model(name="a", quiet="b", known="c", vector="d"))
    session.commit()
    model = session.scalars(select(Model)).one()
    print(model.name, model.quiet, model.known, model.vector)
    print(session.query(Model).filter_by(known="c").count())
    print(session.query(Model).filter_by(quiet="b").count())
    print(session.query(Model).filter_by(name="a").count())
    print(session.query(Model).filter_by(vector="d").count())
    print(session.scalar(select(func.max(Model.name))))
    print(session.scalar(select(cast(Model.known, Upper))))
    print(session.scalar(select(literal("x", Upper))))
    session.execute(update(Model).where(Model.name == bindparam("old")), {"old": "a", "known": "k"})
    model.name = "q"
    session.commit()
    print(session.get(Model, 1).name)
