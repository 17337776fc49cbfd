from models import Experiment, Hyperparameter, Metric


def log_experiment(session, name, dataset, hyperparameters, metrics):
    """Puts an experiment with all that belongs to it into the session.

    hyperparameters: {"lr": 0.1, "layers": 2}
    metrics: {"accuracy": [value of epoch 1, of epoch 2, …]}
    """
    experiment = Experiment(name=name, dataset=dataset)
    session.add(experiment)
    # 1. a Hyperparameter for each pair, its value as text
    # 2. a Metric for each value; epochs are counted from 1
    return experiment
