from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, Table, create_engine, insert, select
from sqlalchemy.orm import declarative_base

metadata = MetaData()
users = Table("users", metadata, Column("id", Integer, primary_key=True), Column("name", String(30), nullable=False))
logins = Table("logins", metadata, Column("id", Integer, primary_key=True), Column("user_id", ForeignKey("users.id")),
               Column("host", String))
print(users.name, users.c.keys(), users.c.name.type, users.primary_key.columns.keys(), repr(users.c.id.type))
print(users.c.name, users.c["id"], "name" in users.c, len(users.c), users.c.name.nullable)
print(list(metadata.tables), metadata.tables["users"] is users)
print([(key.column, key.parent) for key in logins.foreign_keys])
print(repr(users))
print(str(users), users.select())
engine = create_engine("sqlite://", echo=True)
metadata.create_all(engine)
with engine.begin() as connection:
    result = connection.execute(insert(users), [{"name": "ada"}, {"name": "bob"}])
    print(result.rowcount)
    print(connection.execute(users.insert().values(name="cy")).inserted_primary_key)
    connection.execute(logins.insert(), [{"user_id": 1, "host": "a"}, {"user_id": 1, "host": "b"}, {"user_id": 3, "host": "a"}])
    joined = select(users.c.name, logins.c.host).join(logins, logins.c.user_id == users.c.id).order_by(logins.c.id)
    print(connection.execute(joined).all())
    print(connection.execute(select(users).where(users.c.name > "b").order_by(users.c.name)).fetchall())
    print(connection.execute(users.update().where(users.c.id == 2).values(name="Bob")).rowcount)
    print(connection.execute(users.delete().where(users.c.id == 2)).rowcount)
try:
    Table("users", metadata, Column("x", Integer))
except Exception as error:
    print(type(error).__name__, error)
try:
    users.c.nothing
except AttributeError as error:
    print(error)
