from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Gpu(Base):
    __tablename__ = "gpus"

    gpu_id = Column(Integer, primary_key=True)
    name = Column(String(40), nullable=False)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine, autoflush=False) as session:
    session.add_all([Gpu(name="A100"), Gpu(name="H100")])
    print("before the flush:", session.query(Gpu).count())
    session.flush()
    print("after the flush:", session.query(Gpu).count())
    session.commit()

with Session(engine, autoflush=False) as session:
    print("stored:", session.query(Gpu).count())
