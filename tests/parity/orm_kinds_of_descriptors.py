from sqlalchemy import ForeignKey, inspect
from sqlalchemy.ext.associationproxy import AssociationProxyExtensionType, association_proxy
from sqlalchemy.ext.hybrid import HybridExtensionType, hybrid_method, hybrid_property
from sqlalchemy.orm import (
    MANYTOMANY, MANYTOONE, NO_VALUE, ONETOMANY, DeclarativeBase, KeyFuncDict, LoaderCallableStatus, Mapped, MappedCollection,
    NotExtension, PassiveFlag, RelationshipDirection, SessionTransactionOrigin, add_mapped_attribute, has_inherited_table,
    mapped_column, relationship, synonym_for,
)
from sqlalchemy.orm.attributes import NEVER_SET, OP_REPLACE, PASSIVE_OFF
from sqlalchemy.orm.base import PASSIVE_NO_RESULT, EventConstants
from sqlalchemy.orm.interfaces import MapperProperty
from sqlalchemy.orm.relationships import RelationshipProperty


class Base(DeclarativeBase):
    pass


class Named:
    @hybrid_property
    def shout(self):
        return self.name + "!"


class Owner(Named, Base):
    __tablename__ = "owners"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    pets: Mapped[list["Pet"]] = relationship(back_populates="owner")
    pet_names = association_proxy("pets", "name")
    plain = 5

    @hybrid_method
    def longer(self, than):
        return self.name > than

    @synonym_for("name")
    @property
    def quoted(self):
        return f"<{self.name}>"


class Pet(Base):
    __tablename__ = "pets"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    owner_id: Mapped[int] = mapped_column(ForeignKey("owners.id"))
    owner: Mapped[Owner] = relationship(back_populates="pets")


class Rich(Owner):
    pass


for key, descriptor in inspect(Rich).all_orm_descriptors.items():
    print(key, descriptor.extension_type, descriptor.extension_type is NotExtension.NOT_EXTENSION)
print(inspect(Owner).all_orm_descriptors["shout"].extension_type is HybridExtensionType.HYBRID_PROPERTY)
print(inspect(Owner).all_orm_descriptors["pet_names"].extension_type is AssociationProxyExtensionType.ASSOCIATION_PROXY)
print(inspect(Owner).extension_type, Owner.name.extension_type, Owner.pets.property.extension_type)
print(Owner.pets.property.direction is ONETOMANY, Pet.owner.property.direction is MANYTOONE, MANYTOMANY)
print(isinstance(Owner.pets.property, RelationshipProperty), isinstance(Owner.name.property, MapperProperty), list(RelationshipDirection))
print(has_inherited_table(Owner), has_inherited_table(Rich), Owner(name="x").quoted, KeyFuncDict is MappedCollection)
print(PassiveFlag.PASSIVE_OFF == PASSIVE_OFF, PASSIVE_OFF, int(PASSIVE_OFF), PASSIVE_OFF & PassiveFlag.SQL_OK, OP_REPLACE)
print(NEVER_SET is NO_VALUE, LoaderCallableStatus.NO_VALUE is NO_VALUE, PASSIVE_NO_RESULT, list(EventConstants), SessionTransactionOrigin.BEGIN)
add_mapped_attribute(Owner, "friends", relationship(Pet, viewonly=True))
print(Owner.friends, inspect(Rich).relationships.keys())
