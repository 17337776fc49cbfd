from sqlalchemy import Column, Float, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Run(Base):
    __tablename__ = "runs"

    run_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    framework = Column(String(20), nullable=False)
    gpu = Column(String(20))
    accuracy = Column(Float)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    session.add_all([
        Run(name="resnet-a", framework="pytorch", gpu="A100", accuracy=0.91),
        Run(name="resnet-b", framework="pytorch", gpu="T4", accuracy=0.9),
        Run(name="bert-tiny", framework="jax", gpu="A100", accuracy=0.93),
        Run(name="gpt-mini", framework="pytorch", gpu="H100", accuracy=0.97),
        Run(name="vit-small", framework="pytorch", gpu="A100", accuracy=None),
        Run(name="unet", framework="pytorch", gpu="T4", accuracy=0.94),
    ])
    session.commit()

    runs = (
        session.query(Run)
        .filter(Run.accuracy > 0.9 and Run.framework == "pytorch")
        .order_by(Run.accuracy.desc())
        .all()
    )

    for run in runs:
        print(run.name, run.accuracy)
