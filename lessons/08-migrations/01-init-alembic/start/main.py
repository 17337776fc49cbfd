from sqlalchemy import create_engine, inspect

from models import Base, Run

engine = create_engine("sqlite:///lab.db")
Base.metadata.create_all(engine)

inspector = inspect(engine)
in_class = [column.name for column in Run.__table__.columns]
in_table = [column["name"] for column in inspector.get_columns("runs")]
print("class:", ", ".join(in_class))
print("table:", ", ".join(in_table))
print("tables:", ", ".join(sorted(inspector.get_table_names())))
