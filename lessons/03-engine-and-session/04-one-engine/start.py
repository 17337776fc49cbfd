from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Gpu(Base):
    __tablename__ = "gpus"

    gpu_id = Column(Integer, primary_key=True)
    name = Column(String(40), nullable=False)


def store(names):
    with Session(create_engine("sqlite://")) as session:
        session.add_all([Gpu(name=name) for name in names])
        session.commit()


def count():
    with Session(create_engine("sqlite://")) as session:
        return session.query(Gpu).count()


Base.metadata.create_all(create_engine("sqlite://"))
store(["A100", "H100", "T4"])
print(count(), "GPUs")
