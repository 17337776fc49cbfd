from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Gpu(Base):
    __tablename__ = "gpus"

    gpu_id = Column(Integer, primary_key=True)
    name = Column(String(40), nullable=False)


engine = create_engine("sqlite://gpus.db")


def store(names):
    with Session(engine) as session:
        session.add_all([Gpu(name=name) for name in names])
        session.commit()


def count():
    with Session(engine) as session:
        return session.query(Gpu).count()


Base.metadata.create_all(engine)
store(["A100", "H100", "T4"])
print(count(), "GPUs")
