from sqlalchemy import make_url

settings = {
    "user": "ml",
    "password": "p@ss/word",
    "host": "db.internal",
    "database": "registry",
}

login = f"{settings['user']}:{settings['password']}"
url = make_url(
    f"postgresql+psycopg://{login}@{settings['host']}:5432/{settings['database']}"
)
print(url)
print(url.render_as_string(hide_password=False))
print(url.set(database="registry_test"))
