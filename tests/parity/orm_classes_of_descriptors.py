"""Which classes attributes, mappers and what they are inspected as belong to."""

from sqlalchemy import ForeignKey, inspect, select
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import (
    ColumnProperty,
    DeclarativeBase,
    InspectionAttr,
    InspectionAttrInfo,
    InstrumentedAttribute,
    Mapped,
    Mapper,
    MapperProperty,
    ORMDescriptor,
    QueryableAttribute,
    QueryPropertyDescriptor,
    RelationshipProperty,
    SQLORMExpression,
    aliased,
    column_property,
    mapped_column,
    relationship,
    synonym,
)


class Base(DeclarativeBase):
    pass


class A(Base):
    __tablename__ = "a"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    other_id: Mapped[int | None] = mapped_column(ForeignKey("a.id"))
    other: Mapped["A"] = relationship()
    twice = column_property(id * 2)
    s = synonym("name")

    @hybrid_property
    def big(self):
        return self.id > 5


for thing in (A.name, A.other, A.twice, A.s, aliased(A).name, inspect(A), inspect(A()), inspect(aliased(A)), inspect(A).attrs.name, inspect(A).attrs.other, A, aliased(A), A(), A.big, select(A)):
    print([isinstance(thing, c) for c in (InspectionAttr, InspectionAttrInfo, ORMDescriptor, SQLORMExpression, MapperProperty, QueryableAttribute)])
for c in (Mapped, InstrumentedAttribute, MapperProperty, Mapper, ColumnProperty, RelationshipProperty):
    print(c.__name__, [issubclass(c, d) for d in (InspectionAttr, InspectionAttrInfo, ORMDescriptor, SQLORMExpression)])


def f(x: ORMDescriptor[int], y: SQLORMExpression[str], z: QueryPropertyDescriptor) -> None:
    pass


print(f.__annotations__)
print(ORMDescriptor, SQLORMExpression, InspectionAttr, QueryPropertyDescriptor)
print(str(A.name == "x"), A.name.desc(), hash(A.name) == hash(A.name))
