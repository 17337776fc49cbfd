from sqlalchemy import create_engine, text

LABELS = text("SELECT label FROM predictions WHERE model = :model")

engine = create_engine(
    "sqlite:///lab.db",
    pool_size=2,
    max_overflow=1,
    pool_timeout=0.5,
)


connection = engine.connect()


def labels_of(model):
    return connection.execute(LABELS, {"model": model}).scalars().all()


models = ["resnet", "vit", "unet", "bert", "gpt"]
found = {model: labels_of(model) for model in models}

for model, labels in found.items():
    print(model, len(list(labels)))
