from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, Table, create_engine, inspect, select
from sqlalchemy.orm import Session, clear_mappers, registry, relationship
from sqlalchemy.orm.exc import UnmappedClassError, UnmappedInstanceError

metadata = MetaData()
mapper_registry = registry(metadata=metadata)

dogs = Table("dogs", metadata, Column("id", Integer, primary_key=True), Column("dog_name", String), Column("owner_id", ForeignKey("owners.id")))
owners = Table("owners", metadata, Column("id", Integer, primary_key=True), Column("name", String))


class Dog:
    def __init__(self, name):
        self.name = name

    def bark(self):
        return f"{self.name}!"


class Owner:
    pass


engine = create_engine("sqlite://")
with Session(engine) as session:
    try:
        session.add(Dog("rex"))
    except UnmappedInstanceError as error:
        print(error)
    try:
        session.get(Dog, 1)
    except Exception as error:
        print(type(error).__name__, error)

mapper = mapper_registry.map_imperatively(Dog, dogs, properties={"name": dogs.c.dog_name, "owner": relationship(Owner, back_populates="dogs")})
mapper_registry.map_imperatively(Owner, owners, properties={"dogs": relationship(Dog, back_populates="owner", order_by=dogs.c.id)})
print(mapper, mapper.local_table, sorted(mapper.attrs.keys()))
print(inspect(Owner).relationships.keys(), [m.class_.__name__ for m in mapper_registry.mappers if m is mapper])
metadata.create_all(engine)
with Session(engine) as session:
    owner = Owner(name="kim")
    owner.dogs = [Dog("rex"), Dog("bella")]
    session.add(owner)
    session.commit()
    print([dog.bark() for dog in owner.dogs], owner.dogs[0].owner is owner)
    found = session.scalars(select(Dog).where(Dog.name == "bella")).one()
    print(found.bark(), found.owner.name)
    print(select(Dog.name))
try:
    mapper_registry.map_imperatively(Dog, dogs)
except Exception as error:
    print(type(error).__name__, error)
mapper_registry.dispose()
try:
    inspect(Dog)
except Exception as error:
    print(type(error).__name__, error)
