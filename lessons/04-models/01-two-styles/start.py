from sqlalchemy import String, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Deployment(Base):
    __tablename__ = "deployments"

    deployment_id: Mapped[int] = mapped_column(primary_key=True)
    # 1. endpoint, replicas, region

    # 2. __repr__, such as: <Deployment bert-api x2>


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    # 3. add bert-api with 2 replicas, commit it and print it
    pass
