"""Writes predictions to the log, many at a time."""

from datetime import UTC, datetime

from sqlalchemy import insert

from models import Prediction


def now():
    """The time in UTC, as the database keeps it."""
    return datetime.now(UTC).replace(tzinfo=None)


class PredictionWriter:
    """Collects predictions, and sends them in batches."""

    def __init__(self, engine, size=500):
        self.engine = engine
        self.size = size
        self.rows = []

    def __len__(self):
        return len(self.rows)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.flush()

    def add(self, model, version, latency_ms, label, score=None, created_at=None):
        """Notes one prediction."""
        self.rows.append(
            {
                "model": model,
                "version": version,
                "created_at": created_at or now(),
                "latency_ms": latency_ms,
                "label": label,
                "score": score,
            }
        )
        if len(self.rows) >= self.size:
            self.flush()

    def flush(self):
        """Sends what has been collected; answers how many rows."""
        if not self.rows:
            return 0
        with self.engine.begin() as connection:
            connection.execute(insert(Prediction), self.rows)
        return len(self.rows)
