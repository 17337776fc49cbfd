"""Asks for percentiles and days, and looks at the statements."""

from datetime import datetime, timedelta

import report
from database import Base, make_engine
from sqlalchemy import event
from sqlalchemy.orm import Session
from writer import PredictionWriter

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)
start = datetime(2024, 5, 1)

with PredictionWriter(engine) as log:
    for number in range(241):
        # one every six minutes: a day has 240, the last is at midnight
        when = start + timedelta(minutes=6 * number)
        latency = number * 97 % 240 + 1 if number < 240 else 5000
        log.add("spam", 3, latency, "ham", created_at=when)
    for number in range(10):
        log.add("spam", 3, 9000 + number, "ham", created_at=start - timedelta(minutes=number + 1))
        log.add("vit", 1, 10 * (number + 1), "cat", created_at=start + timedelta(hours=number))

sent = []


@event.listens_for(engine, "before_cursor_execute")
def note(connection, cursor, statement, parameters, context, executemany):
    sent.append((statement, parameters))


def fact(title, find):
    with Session(engine) as session:
        sent.clear()
        try:
            answer = find(session)
        except Exception as error:
            answer = type(error).__name__
    print(f"{title}: {answer}")


def plain(found):
    return {point: value and float(value) for point, value in found.items()}


end = start + timedelta(days=1)
fact("a day of spam", lambda session: plain(report.percentiles(session, "spam", start, end)))
print("statements:", "at most 4" if len(sent) <= 4 else len(sent))
plans = []
with engine.connect() as connection:
    for statement, parameters in list(sent):
        plan = connection.exec_driver_sql("EXPLAIN QUERY PLAN " + statement, parameters).all()
        plans.extend(row[3] for row in plan if "predictions" in row[3])
used = bool(plans) and all("created_at>" in plan.replace(" ", "") for plan in plans)
print("the index serves the time:", used)
fact("vit", lambda session: plain(report.percentiles(session, "vit", start, end, points=(10, 11, 50, 100))))
fact("nothing", lambda session: plain(report.percentiles(session, "vit", end, end + timedelta(days=1))))
fact("days", lambda session: [tuple(row) for row in report.daily(session, "spam")])
print("days, statements:", len(sent))
fact("days of vit", lambda session: [tuple(row) for row in report.daily(session, "vit")])
fact("days of none", lambda session: report.daily(session, "none"))
