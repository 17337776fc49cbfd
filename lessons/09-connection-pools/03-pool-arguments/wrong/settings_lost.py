from sqlalchemy import create_engine, text

COUNT = text("SELECT count(*) FROM gpus WHERE busy = :busy")

engine = create_engine(
    "sqlite:///lab.db",
    pool_size=2,
    max_overflow=1,
)

with engine.connect() as first, engine.connect() as second:
    print("busy:", first.execute(COUNT, {"busy": True}).scalar())
    print("free:", second.execute(COUNT, {"busy": False}).scalar())
    print(engine.pool.status())
