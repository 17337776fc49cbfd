from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import declarative_base, sessionmaker

Base = declarative_base()


class Gpu(Base):
    __tablename__ = "gpus"

    gpu_id = Column(Integer, primary_key=True)
    name = Column(String(40), nullable=False)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
SessionLocal = sessionmaker(bind=engine, autoflush=False)

with SessionLocal() as session:
    # order
    session.add(Gpu(name="T4"))
    session.flush()
    print("sent:", session.query(Gpu).count())
    session.rollback()
    print("taken back:", session.query(Gpu).count())
    session.add(Gpu(name="A100"))
    session.commit()
    print("kept:", session.query(Gpu).count())
    # end

with SessionLocal() as session:
    print("at the end:", *[gpu.name for gpu in session.query(Gpu)])
