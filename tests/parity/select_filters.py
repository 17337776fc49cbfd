from sqlalchemy import Column, Float, Integer, String, and_, create_engine, false, func, not_, or_, select, true
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    size = Column(Float)
    framework = Column(String)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
session = Session(engine)
session.add_all([Model(name="bert", size=0.11, framework="torch"), Model(name="gpt", size=1.5, framework="torch"),
                 Model(name="t5", size=0.22, framework="jax"), Model(name="yolo", size=None, framework=None)])
session.commit()


def show(statement):
    print(session.scalars(statement.order_by(Model.id)).all())


names = select(Model.name)
show(names.where(Model.framework == "torch").where(Model.size > 1))
show(names.where(Model.framework == "torch", Model.size > 1))
show(names.filter_by(framework="jax"))
show(names.where(or_(Model.size < 0.2, Model.size.is_(None))))
show(names.where(or_(False, Model.size < 0.2)))
show(names.where(and_(True, Model.size < 0.2)))
show(names.where(false()))
show(names.where(true()))
show(names.where(not_(Model.name.in_(["bert", "t5"]))))
show(names.where(Model.name.in_(select(Model.name).where(Model.size < 0.2))))
show(names.where(func.length(Model.name) == 4))
show(names.where(Model.size * 2 + 1 > 1.3))
show(names.where((Model.name + "-" + Model.framework) == "t5-jax"))
show(names.where(Model.size == select(func.max(Model.size)).scalar_subquery()))
show(names.where(-Model.size < -1))
show(names.where(Model.framework.is_distinct_from("torch")))
print(session.scalars(select(Model).where(Model.name == "gpt")).one().name)
print(session.execute(select(Model.name, Model.size).where(Model.id == 3)).one())
print(session.scalar(select(Model.size).where(Model.name == "nobody")))
