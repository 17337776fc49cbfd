from sqlalchemy import create_engine, event, text

engine = create_engine(
    "sqlite:///lab.db",
    pool_pre_ping=True,
    pool_recycle=3600,
)


@event.listens_for(engine, "connect")
def say_opened(dbapi_connection, record):
    print("opened")


@event.listens_for(engine, "checkout")
def say_lent(dbapi_connection, record, proxy):
    print("lent")


for request in (1, 2, 3):
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))

engine.dispose()

with engine.connect() as connection:
    connection.execute(text("SELECT 1"))
