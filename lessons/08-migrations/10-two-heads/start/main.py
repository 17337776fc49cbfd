from sqlalchemy import create_engine, inspect

inspector = inspect(create_engine("sqlite:///lab.db"))

for column in inspector.get_columns("experiments"):
    print(column["name"], column["type"])
