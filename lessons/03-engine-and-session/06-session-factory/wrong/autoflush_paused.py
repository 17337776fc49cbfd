from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import declarative_base, sessionmaker

Base = declarative_base()


class Gpu(Base):
    __tablename__ = "gpus"

    gpu_id = Column(Integer, primary_key=True)
    name = Column(String(40), nullable=False)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

SessionLocal = sessionmaker(bind=engine)

with SessionLocal() as session:
    session.add_all([Gpu(name="A100"), Gpu(name="H100")])
    with session.no_autoflush:
        print("before the flush:", session.query(Gpu).count())
    session.flush()
    print("after the flush:", session.query(Gpu).count())
    session.commit()

with SessionLocal() as session:
    print("stored:", session.query(Gpu).count())
