from sqlalchemy import URL

settings = {
    "user": "ml",
    "password": "p@ss/word",
    "host": "db.internal",
    "database": "registry",
}

url = URL.create(
    "postgresql+psycopg",
    username=settings["user"],
    password=settings["password"],
    host=settings["host"],
    port=5432,
    database=settings["database"],
)
print(url)
print(url.render_as_string(hide_password=False))
print(url.set(database="registry_test"))
