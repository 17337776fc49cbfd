from sqlalchemy import create_engine, event, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool, StaticPool


def opened(url, at_once=False, **options):
    """Borrows three connections; returns how many were opened for it."""
    engine = create_engine(url, **options)
    count = []
    event.listen(engine, "connect", lambda dbapi, record: count.append(1))
    if at_once:
        with engine.connect(), engine.connect(), engine.connect():
            return len(count)
    for _ in range(3):
        with engine.connect() as connection:
            connection.execute(text("SELECT 1"))
    return len(count)


print(opened("sqlite:///lab.db"))
print(opened("sqlite:///lab.db", at_once=True))
print(opened("sqlite:///lab.db", poolclass=NullPool))
print(opened("sqlite://", at_once=True, poolclass=StaticPool))

engine = create_engine("sqlite://", poolclass=NullPool)
with engine.begin() as connection:
    connection.execute(text("CREATE TABLE runs (name TEXT)"))
try:
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO runs VALUES ('warmup')"))
    print("stored")
except OperationalError as error:
    print(error.orig)
