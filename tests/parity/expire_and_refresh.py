from sqlalchemy import Column, Integer, String, create_engine, inspect, text
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Setting(Base):
    __tablename__ = "settings"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    value = Column(String)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
session = Session(engine)
setting = Setting(name="optimizer", value="sgd")
session.add(setting)
session.commit()
print(sorted(setting.__dict__.keys() - {"_sa_instance_state"}))
print(setting.value)
print(sorted(setting.__dict__.keys() - {"_sa_instance_state"}))

session.execute(text("UPDATE settings SET value = 'adam', name = 'opt'"))
print(setting.value)
session.expire(setting, ["value"])
print(setting.value, setting.name)
session.refresh(setting)
print(setting.name)
setting.name = "changed"
session.refresh(setting, ["value"])
print(setting.name in ("changed", "opt"), session.is_modified(setting))
session.expire_all()
print(inspect(setting).expired_attributes == {"id", "name", "value"})
print(setting.id)
session.rollback()
print(setting.name)
session.close()
print(setting.name)
