from sqlalchemy import create_engine

urls = [
    "sqlite://",
    "postgresql://ml:secret@db.internal/registry",
    "postgresql+psycopg2://ml:secret@db.internal/registry",
    "mysql://ml:secret@db.internal/registry",
    "postgres://ml:secret@db.internal/registry",
]

for url in urls:
    try:
        print(create_engine(url))
    except Exception as error:
        print(url.split("//")[0], type(error).__name__, error)
