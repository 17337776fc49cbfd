from sqlalchemy import CheckConstraint, Column, Float, Integer, String, create_engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Run(Base):
    __tablename__ = "runs"

    run_id = Column(Integer, primary_key=True)
    # 1. accuracy: only from 0 to 1; the rule is called accuracy_range
    accuracy = Column(Float)
    # 2. framework: with an index
    framework = Column(String(50), nullable=False)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

for accuracy in [0.91, 1.7, 1.0, -0.2, 0.0, None]:
    with Session(engine) as session:
        session.add(Run(framework="jax", accuracy=accuracy))
        try:
            session.commit()
            print(f"{accuracy}: stored")
        except IntegrityError as error:
            print(f"{accuracy}: {error.orig}")
