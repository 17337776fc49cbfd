from sqlalchemy import create_engine, text

engine = create_engine("sqlite:///lab.db")

with engine.connect() as connection:
    for row in connection.execute(text("SELECT * FROM jobs ORDER BY job_id")):
        print(row._asdict())
