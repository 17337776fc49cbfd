"""Prunes, breaks off, and prunes again."""

import os
from datetime import datetime, timedelta

from database import Base, make_engine
from prune import prune
from sqlalchemy import event
from writer import PredictionWriter

start = datetime(2024, 5, 1)
NUMBERS = iter(range(99))


def new_log():
    name = f"log{next(NUMBERS)}.db"
    if os.path.exists(name):
        os.remove(name)
    engine = make_engine(f"sqlite:///{name}")
    Base.metadata.create_all(engine)
    with PredictionWriter(engine) as log:
        for number in range(60):
            when = start + timedelta(hours=number)
            log.add("spam", 3, 5, "spam" if number % 4 == 0 else "ham", created_at=when)
        for number in range(5):
            log.add("vit", number % 2, 5, "cat", created_at=start + timedelta(hours=12))
    return engine


def ask(engine, sql):
    with engine.connect() as connection:
        return connection.exec_driver_sql(sql).all()


def state(engine):
    counts = ask(
        engine,
        "SELECT model, version, label, day, count FROM daily_counts ORDER BY 1, 2, 3, 4",
    )
    left = ask(engine, "SELECT count(*) FROM predictions")[0][0]
    text = ", ".join(f"{m}{v} {label} {day[5:]}={n}" for m, v, label, day, n in counts)
    return f"left {left}; {text or 'no counts'}"


def whole(engine):
    """Every prediction is in the table or in a count, and in one of them only."""
    counted = ask(engine, "SELECT coalesce(sum(count), 0) FROM daily_counts")[0][0]
    left = ask(engine, "SELECT count(*) FROM predictions")[0][0]
    return counted + left == 65


def fact(title, find):
    try:
        answer = find()
    except Exception as error:
        answer = type(error).__name__
    print(f"{title}: {answer}")


def some():
    engine = new_log()
    deletes, commits = [], []
    event.listen(engine, "after_cursor_execute", lambda c, cursor, sql, *rest: sql.startswith("DELETE") and deletes.append(cursor.rowcount))
    event.listen(engine, "commit", lambda connection: commits.append(len(deletes)))
    number = prune(engine, start + timedelta(hours=30), batch=10)
    print("deleted:", number)
    print("rows of each DELETE:", deletes)
    print("each DELETE has its commit:", all(n in commits for n in range(1, len(deletes) + 1)))
    return state(engine)


def nothing():
    engine = new_log()
    return f"{prune(engine, start)}, {state(engine)}"


def again():
    engine = new_log()
    numbers = [prune(engine, start + timedelta(hours=hours), batch=7) for hours in (10, 20, 20, 90)]
    return f"{numbers} {state(engine)}"


def broken():
    for word, at in (("DELETE", 2), ("DELETE", 1), ("INSERT", 4), ("INSERT", 1)):
        engine = new_log()
        seen = []

        def stop(connection, cursor, sql, *rest):
            if sql.startswith(word):
                seen.append(1)
                if len(seen) == at:
                    raise KeyboardInterrupt

        event.listen(engine, "before_cursor_execute", stop)
        try:
            prune(engine, start + timedelta(hours=30), batch=10)
            return f"not stopped by the {word} {at}"
        except KeyboardInterrupt:
            pass
        event.remove(engine, "before_cursor_execute", stop)
        if not whole(engine):
            return f"after {word} {at}: {state(engine)}"
        prune(engine, start + timedelta(hours=30), batch=10)
        if not whole(engine):
            return f"after {word} {at} and once more: {state(engine)}"
    return "every prediction counted once"


fact("thirty hours", some)
fact("nothing to do", nothing)
fact("one after the other", again)
fact("broken off", broken)
