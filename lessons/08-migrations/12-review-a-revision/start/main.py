from sqlalchemy import create_engine, text

engine = create_engine("sqlite:///lab.db")

with engine.connect() as connection:
    for row in connection.execute(text("SELECT * FROM datasets")):
        print(row._asdict())
