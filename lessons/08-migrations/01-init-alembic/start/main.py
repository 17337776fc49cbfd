from sqlalchemy import create_engine, inspect

from models import Base, Run

engine = create_engine("sqlite:///lab.db")
Base.metadata.create_all(engine)

in_class = [column.name for column in Run.__table__.columns]
in_table = [column["name"] for column in inspect(engine).get_columns("runs")]
print("class:", ", ".join(in_class))
print("table:", ", ".join(in_table))
