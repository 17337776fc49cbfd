from sqlalchemy import Boolean, Column, Integer, String, select
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.orm import declarative_base
from sqlalchemy.schema import CreateTable

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    is_live = Column(Boolean)


query = (
    select(Model.name)
    .where(Model.name.ilike("bert%"), Model.is_live.is_(True))
    .limit(5)
)

for database in (postgresql, mysql, sqlite):
    print("--", database.__name__)
    print(query.compile(dialect=database.dialect()))
    print(CreateTable(Model.__table__).compile(dialect=database.dialect()))
