"""Asks for shares, drift and alarms, and counts statements."""

from datetime import date, datetime, time

import drift
from database import Base, make_engine
from sqlalchemy import event
from sqlalchemy.orm import Session
from writer import PredictionWriter

engine = make_engine("sqlite://")
Base.metadata.create_all(engine)

DAYS = {
    date(2024, 5, 6): {"ham": 16, "spam": 4},
    date(2024, 5, 7): {"ham": 11, "spam": 9},
    date(2024, 5, 8): {"ham": 16, "spam": 2, "phishing": 2},
    date(2024, 5, 9): {"phishing": 5},
    date(2024, 5, 10): {"ham": 8, "spam": 2},
}
with PredictionWriter(engine) as log:
    for day, counts in DAYS.items():
        for label, count in counts.items():
            for number in range(count):
                # the first of each label at midnight
                when = datetime.combine(day, time(number % 24))
                log.add("mail", 1, 5, label, created_at=when)
    for number in range(7):
        log.add("vit", 1, 5, "cat", created_at=datetime(2024, 5, 6, number))
        log.add("vit", 1, 5, "dog", created_at=datetime(2024, 5, 20, number))

sent = []


@event.listens_for(engine, "before_cursor_execute")
def note(connection, cursor, statement, parameters, context, executemany):
    sent.append((statement, parameters))


def fact(title, find, most):
    with Session(engine) as session:
        sent.clear()
        try:
            answer = find(session)
        except Exception as error:
            answer = type(error).__name__
    if isinstance(answer, dict):
        answer = {label: round(float(answer[label]), 4) for label in sorted(answer)}
    if isinstance(answer, list):
        answer = [tuple(row) for row in answer]
    print(f"{title}: {answer}")
    print(f"{title}, statements: {f'at most {most}' if len(sent) <= most else len(sent)}")


monday, tuesday, wednesday, thursday, friday = DAYS
june = date(2024, 6, 1)
fact("shares of monday", lambda s: drift.shares(s, "mail", monday), 1)
plans = []
with engine.connect() as connection:
    for statement, parameters in list(sent):
        plan = connection.exec_driver_sql("EXPLAIN QUERY PLAN " + statement, parameters).all()
        plans.extend(row[3] for row in plan if "predictions" in row[3])
used = bool(plans) and all("created_at>" in plan.replace(" ", "") for plan in plans)
print("the index serves the time:", used)
fact("shares of june", lambda s: drift.shares(s, "mail", june), 1)
fact("tuesday", lambda s: drift.drift(s, "mail", tuesday, monday), 2)
fact("wednesday", lambda s: drift.drift(s, "mail", wednesday, monday), 2)
fact("thursday", lambda s: drift.drift(s, "mail", thursday, monday), 2)
fact("friday", lambda s: drift.drift(s, "mail", friday, monday), 2)
fact("june", lambda s: drift.drift(s, "mail", june, monday), 2)
fact("alarms", lambda s: drift.alarms(s, "mail", monday, 0.1), 1)
fact("alarms of june", lambda s: drift.alarms(s, "mail", june, 0.1), 1)
fact("alarms of vit", lambda s: drift.alarms(s, "vit", monday, 0.9), 1)
