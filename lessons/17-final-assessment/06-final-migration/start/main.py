from sqlalchemy import create_engine, inspect, text

engine = create_engine("sqlite:///lab.db")
columns = [column["name"] for column in inspect(engine).get_columns("deployments")]
print("columns:", ", ".join(columns))
with engine.connect() as connection:
    for row in connection.execute(text("SELECT * FROM deployments")):
        print(*row)
