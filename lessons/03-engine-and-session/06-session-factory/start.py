from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import declarative_base, sessionmaker

Base = declarative_base()


class Gpu(Base):
    __tablename__ = "gpus"

    gpu_id = Column(Integer, primary_key=True)
    name = Column(String(40), nullable=False)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

# 1. SessionLocal: a factory for sessions on the engine, autoflush switched off

# 2. in a session: add A100 and H100, print the count as: before the flush: 0
#    flush, print the count as: after the flush: 2; then commit

# 3. in another session print the count as: stored: 2
