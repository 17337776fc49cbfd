from sqlalchemy import CheckConstraint, Column, Integer, String, create_engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Quota(Base):
    __tablename__ = "quotas"

    team = Column(String(20), primary_key=True)
    gpus = Column(Integer, CheckConstraint("gpus >= 0"), nullable=False)


engine = create_engine("sqlite:///lab.db")


def move(source: str, target: str, gpus: int) -> None:
    with Session(engine) as session:
        try:
            session.get(Quota, target).gpus += gpus
            session.get(Quota, source).gpus -= gpus
            session.commit()
        except Exception:
            session.rollback()


for source, target, gpus in [
    ("vision", "speech", 4),
    ("speech", "ads", 10),
    ("vision", "ads", 4),
]:
    try:
        move(source, target, gpus)
        print(f"{source} > {target}: moved")
    except IntegrityError:
        print(f"{source} > {target}: refused")
