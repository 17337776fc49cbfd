"""Asks the table, not the class: what does it refuse, what does it fill in?"""

from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError

INSERT = "INSERT INTO deployments (name, traffic) VALUES ('probe', :traffic)"
REGION = "SELECT region FROM deployments WHERE name = 'probe'"

engine = create_engine("sqlite:///lab.db")


def probe(traffic):
    with engine.connect() as connection:  # nothing is committed
        try:
            connection.execute(text(INSERT), {"traffic": traffic})
        except IntegrityError:
            return "refused"
        return connection.execute(text(REGION)).scalar()


for traffic in (0, 100, 101, -1):
    print(f"traffic {traffic}:", probe(traffic))
