from sqlalchemy import create_engine, text

engine = create_engine("sqlite:///lab.db")

with engine.connect() as connection:
    for (sql,) in connection.execute(text("SELECT sql FROM sqlite_master")):
        print(sql)
    for row in connection.execute(text("SELECT * FROM models")):
        print(row)
