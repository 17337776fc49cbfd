from sqlalchemy import String, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Deployment(Base):
    __tablename__ = "deployments"

    deployment_id: Mapped[int] = mapped_column(primary_key=True)
    endpoint: Mapped[str] = mapped_column(unique=True)
    replicas: Mapped[int]
    region: Mapped[str | None]

    def __repr__(self):
        return f"<Deployment {self.endpoint} x{self.replicas}>"


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    deployment = Deployment(endpoint="bert-api", replicas=2)
    session.add(deployment)
    session.commit()
    print(deployment)
