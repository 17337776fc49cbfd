from sqlalchemy import create_engine, inspect

engine = create_engine("sqlite:///lab.db")

for table in inspect(engine).get_table_names():
    columns = inspect(engine).get_columns(table)
    print(f"{table}:", ", ".join(column["name"] for column in columns))
