from sqlalchemy import create_engine, inspect, text

engine = create_engine("sqlite:///lab.db")
columns = {
    column["name"]: column for column in inspect(engine).get_columns("deployments")
}
print("back:", ", ".join(sorted(columns)))
if "image" in columns:
    print("image may be missing:", columns["image"]["nullable"])
    with engine.connect() as connection:
        query = "SELECT deployment_id, image FROM deployments ORDER BY deployment_id"
        for number, image in connection.execute(text(query)):
            print(number, image if image is None or ":" in image else f"{image}:latest")
