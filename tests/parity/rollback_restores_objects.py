from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Config(Base):
    __tablename__ = "configs"
    key = Column(String, primary_key=True)
    value = Column(String)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
session = Session(engine)
session.add_all([Config(key="batch", value="32"), Config(key="epochs", value="3")])
session.commit()

batch = session.get(Config, "batch")
batch.value = "64"
session.rollback()
print(batch.value)

batch.value = "128"
session.flush()
session.delete(session.get(Config, "epochs"))
fresh = Config(key="seed", value="7")
session.add(fresh)
session.flush()
print(sorted(config.key for config in session.query(Config)))
session.rollback()
print(sorted(config.key for config in session.query(Config)), batch.value)
print(fresh in session, fresh.key, fresh.value)
session.add(fresh)
session.commit()
print(session.get(Config, "seed") is fresh)
