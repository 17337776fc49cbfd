from sqlalchemy import create_engine, text

engine = create_engine("sqlite://")
count = text("SELECT count(*) FROM gpus")

with engine.begin() as connection:
    connection.execute(text("CREATE TABLE gpus (name TEXT)"))
    connection.execute(text("INSERT INTO gpus VALUES ('A100')"))

with engine.connect() as connection:
    connection.execute(text("INSERT INTO gpus VALUES ('H100')"))
    print("inside:", connection.execute(count).scalar())

with engine.connect() as connection:
    print("later:", connection.execute(count).scalar())
