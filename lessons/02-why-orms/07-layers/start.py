from sqlalchemy import Column, Integer, String, create_engine, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Model(name="bert-tiny"))
    session.commit()

driver = engine.raw_connection()
print("DBAPI:", driver.cursor().execute("SELECT name FROM models").fetchall())
driver.close()

models = Model.__table__
with engine.connect() as connection:
    print("Core: ", connection.execute(select(models.c.name)).all())

with Session(engine) as session:
    print("ORM:  ", [model.name for model in session.query(Model)])
