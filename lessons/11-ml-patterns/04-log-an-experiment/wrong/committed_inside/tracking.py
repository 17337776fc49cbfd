from models import Experiment, Hyperparameter, Metric


def log_experiment(session, name, dataset, hyperparameters, metrics):
    """Puts an experiment with all that belongs to it into the session.

    hyperparameters: {"lr": 0.1, "layers": 2}
    metrics: {"accuracy": [value of epoch 1, of epoch 2, …]}
    """
    experiment = Experiment(name=name, dataset=dataset)
    session.add(experiment)
    session.commit()
    for key, value in hyperparameters.items():
        session.add(
            Hyperparameter(experiment=experiment, name=key, value=str(value))
        )
    for key, values in metrics.items():
        for epoch, value in enumerate(values, start=1):
            session.add(
                Metric(experiment=experiment, name=key, epoch=epoch, value=value)
            )
    return experiment
