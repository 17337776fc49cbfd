"""Logs predictions in all ways, and counts what is sent."""

import writer
from datetime import datetime

from database import Base, make_engine
from models import Prediction
from sqlalchemy import event, func, select
from writer import PredictionWriter

EARLY = datetime(2024, 5, 1, 12, 0)
clock = [EARLY]
writer.now = lambda: clock[0]


def new_log():
    engine = make_engine("sqlite://")
    Base.metadata.create_all(engine)
    sent = []

    @event.listens_for(engine, "before_cursor_execute")
    def note(connection, cursor, statement, parameters, context, executemany):
        if statement.startswith("INSERT"):
            sent.append(len(parameters) if executemany else 1)

    return engine, sent


def stored(engine):
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(Prediction))


def fact(title, find):
    try:
        answer = find()
    except Exception as error:
        answer = type(error).__name__
    print(f"{title}: {answer}")


def add(log, count=1, **values):
    for number in range(count):
        log.add("spam", 3, **({"latency_ms": 5.0, "label": "ham", "score": 0.9} | values))


def batches():
    engine, sent = new_log()
    with PredictionWriter(engine, size=4) as log:
        add(log, 10)
        waiting = len(log)
    return f"waiting {waiting}, then INSERTs of {sent}, stored {stored(engine)}"


def by_hand():
    engine, sent = new_log()
    log = PredictionWriter(engine)
    add(log, 3)
    counts = [log.flush(), log.flush(), len(log)]
    return f"flush {counts}, INSERTs of {sent}"


def failing_block():
    engine, sent = new_log()
    try:
        with PredictionWriter(engine, size=4) as log:
            add(log, 6)
            raise RuntimeError
    except RuntimeError:
        return f"RuntimeError goes on, stored {stored(engine)}"
    return f"no exception, stored {stored(engine)}"


def refused():
    engine, sent = new_log()
    log = PredictionWriter(engine)
    add(log, 2)
    add(log, latency_ms=-1)
    try:
        log.flush()
        answer = "no error"
    except Exception as error:
        answer = type(error).__name__
    return f"{answer}, waiting {len(log)}, stored {stored(engine)}"


def times():
    engine, sent = new_log()
    with PredictionWriter(engine) as log:
        clock[0] = EARLY
        add(log)
        clock[0] = datetime(2024, 5, 1, 12, 5)
        add(log)
        add(log, created_at=datetime(2024, 4, 30))
        clock[0] = datetime(2024, 5, 2)
    with engine.connect() as connection:
        found = connection.scalars(select(Prediction.created_at).order_by(Prediction.id)).all()
    return ", ".join(f"{when:%m-%d %H:%M}" for when in found)


def values():
    engine, sent = new_log()
    with PredictionWriter(engine) as log:
        log.add("vit", 2, 8.5, "cat")
        log.add("vit", 2, 9.5, "dog", 0.25, EARLY)
    with engine.connect() as connection:
        rows = connection.execute(
            select(Prediction.model, Prediction.version, Prediction.latency_ms, Prediction.label, Prediction.score)
            .order_by(Prediction.id)
        ).all()
    return [tuple(row) for row in rows]


fact("ten with size 4", batches)
fact("by hand", by_hand)
fact("a block that fails", failing_block)
fact("a batch that is refused", refused)
fact("times", times)
fact("values", values)
