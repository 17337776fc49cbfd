from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from models import MLModel


class ModelRepository:
    """All questions about models are asked here, and nowhere else."""

    def __init__(self, session):
        self.session = session

    def get(self, model_id):
        return self.session.query(MLModel).get(model_id)

    def find(self, framework=None, status=None, min_accuracy=None):
        statement = self.session.query(MLModel).order_by(MLModel.name)
        if framework is not None:
            statement = statement.filter(MLModel.framework == framework)
        if status is not None:
            statement = statement.filter(MLModel.status == status)
        if min_accuracy is not None:
            statement = statement.filter(MLModel.accuracy >= min_accuracy)
        return statement.all()


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
