from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Run(Base):
    __tablename__ = "runs"

    run_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False, unique=True)


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    for name in ["old-bert", "no-such-run", "tmp-vit"]:
        run = session.query(Run).filter_by(name=name).first()
        if run is None:
            print(f"{name}: not found")
        else:
            session.delete(run)
            print(f"{name}: deleted")
