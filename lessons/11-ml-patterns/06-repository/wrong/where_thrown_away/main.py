from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from models import MLModel


class ModelRepository:
    """All questions about models are asked here, and nowhere else."""

    def __init__(self, session):
        self.session = session

    def get(self, model_id):
        return self.session.get(MLModel, model_id)

    def find(self, framework=None, status=None, min_accuracy=None):
        statement = select(MLModel).order_by(MLModel.name)
        if framework is not None:
            statement.where(MLModel.framework == framework)
        if status is not None:
            statement.where(MLModel.status == status)
        if min_accuracy is not None:
            statement.where(MLModel.accuracy >= min_accuracy)
        return self.session.scalars(statement).all()


engine = create_engine("sqlite:///lab.db")


def names(models):
    return ", ".join(model.name for model in models)


with Session(engine) as session:
    models = ModelRepository(session)
    print("all:", names(models.find()))
    print("jax:", names(models.find(framework="jax")))
    print("ready:", names(models.find(status="ready")))
    print("good:", names(models.find(framework="pytorch", min_accuracy=0.9)))
    print("measured:", names(models.find(min_accuracy=0)))
    print("number 2:", models.get(2).name)
    print("number 99:", models.get(99))
