"""Turns old predictions into counts."""

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert

from models import DailyCount, Prediction


def prune(engine, before, batch=1000):
    """Counts and deletes what is older; answers how many rows."""
    deleted = 0
    while True:
        with engine.begin() as connection:
            ids = connection.scalars(
                select(Prediction.id)
                .where(Prediction.created_at < before)
                .order_by(Prediction.id)
                .limit(batch)
            ).all()
            if not ids:
                return deleted
            count_rows(connection, ids)
            connection.execute(delete(Prediction).where(Prediction.id.in_(ids)))
        deleted += len(ids)


def count_rows(connection, ids):
    """Adds these rows to the counts of their days."""
    day = func.date(Prediction.created_at)
    groups = connection.execute(
        select(
            Prediction.model, Prediction.version, Prediction.label, day, func.count()
        )
        .where(Prediction.id.in_(ids))
        .group_by(Prediction.model, Prediction.version, Prediction.label, day)
    ).all()
    for model, version, label, day, count in groups:
        statement = insert(DailyCount).values(
            model=model, version=version, label=label, day=day, count=count
        )
        connection.execute(
            statement.on_conflict_do_update(
                index_elements=["model", "version", "label", "day"],
                set_={"count": DailyCount.count + statement.excluded.count},
            )
        )
