from sqlalchemy import create_engine, text
from sqlalchemy.pool import QueuePool

COUNT = text("SELECT count(*) FROM gpus WHERE busy = :busy")

engine = create_engine(
    ...,
    poolclass=QueuePool,
    pool_size=2,
    max_overflow=1,
    pool_timeout=5,
    pool_recycle=1800,
)

with engine.connect() as first, engine.connect() as second:
    print("busy:", first.execute(COUNT, {"busy": True}).scalar())
    print("free:", second.execute(COUNT, {"busy": False}).scalar())
    print(engine.pool.status())
