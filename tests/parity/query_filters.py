from sqlalchemy import Column, Float, Integer, String, and_, create_engine, not_, or_
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Run(Base):
    __tablename__ = "runs"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    gpu = Column(String)
    loss = Column(Float)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
session = Session(engine)
session.add_all([Run(name="r1", gpu="A100", loss=0.1), Run(name="r2", gpu="T4", loss=0.5), Run(name="x_3", gpu=None, loss=0.9),
                 Run(name="R4", gpu="T4", loss=None), Run(name="50%", gpu="H100", loss=0.3)])
session.commit()


def show(query):
    print([run.name for run in query.order_by(Run.id)])


query = session.query(Run)
show(query.filter(Run.gpu == "T4"))
show(query.filter(Run.gpu != "T4"))
show(query.filter(Run.loss > 0.1, Run.loss <= 0.5))
show(query.filter(Run.loss > 0.1).filter(Run.gpu == "T4"))
show(query.filter(or_(Run.gpu == "A100", Run.loss > 0.8)))
show(query.filter((Run.gpu == "A100") | (Run.loss > 0.8) & (Run.name != "r2")))
show(query.filter(and_(or_(Run.gpu == "A100", Run.gpu == "T4"), not_(Run.loss > 0.2))))
show(query.filter(~Run.name.like("r%")))
show(query.filter(Run.name.in_(["r1", "R4"])))
show(query.filter(Run.name.not_in(["r1", "R4"])))
show(query.filter(Run.name.in_([])))
show(query.filter(Run.gpu.is_(None)))
show(query.filter(Run.gpu.is_not(None)))
show(query.filter(Run.gpu == None))
show(query.filter(Run.loss.between(0.1, 0.5)))
show(query.filter(~Run.loss.between(0.1, 0.5)))
show(query.filter(Run.name.startswith("r"), Run.name.endswith("1")))
show(query.filter(Run.name.contains("_", autoescape=True)))
show(query.filter(Run.name.ilike("R_")))
show(query.filter(Run.name.like("50!%", escape="!")))
show(query.filter_by(gpu="T4", name="r2"))
show(query.filter())
