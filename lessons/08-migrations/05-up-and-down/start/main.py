from sqlalchemy import create_engine, inspect

inspector = inspect(create_engine("sqlite:///lab.db"))

for table in inspector.get_table_names():
    columns = inspector.get_columns(table)
    print(f"{table}:", ", ".join(column["name"] for column in columns))
