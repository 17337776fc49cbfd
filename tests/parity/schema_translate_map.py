"""Tables whose schemas are named when a statement is sent: `schema_translate_map`."""

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

metadata = sa.MetaData()
tenants = sa.Table(
    "tenants",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String),
    schema="per_user",
)
notes = sa.Table(
    "notes",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("tenant_id", sa.ForeignKey("per_user.tenants.id")),
    sa.Index("ix_notes", "tenant_id"),
)

engine = sa.create_engine("sqlite://")
with engine.connect() as connection:
    connection.execute(sa.text("ATTACH ':memory:' AS one"))
    connection.execute(sa.text("ATTACH ':memory:' AS two"))
    connection.commit()

    for schema in ["one", "two", None]:
        connection = connection.execution_options(schema_translate_map={"per_user": schema})
        tenants.create(connection, checkfirst=True)
        tenants.create(connection, checkfirst=True)
        connection.execute(tenants.insert(), [{"name": f"{schema} a"}, {"name": f"{schema} b"}])
        connection.execute(tenants.update().where(tenants.c.id == 2).values(name=tenants.c.name + "!"))
        print(schema, connection.execute(sa.select(tenants).where(tenants.c.name > "")).all())
    connection.commit()

    one = {"per_user": "one"}
    print(connection.execute(sa.select(tenants.c.name), execution_options={"schema_translate_map": one}).all())
    print(connection.execute(sa.select(tenants.c.name).execution_options(schema_translate_map=one)).all())
    counted = sa.select(sa.func.count()).select_from(tenants.alias("t"))
    print(connection.scalar(counted), connection.scalar(counted, execution_options={"schema_translate_map": one}))

    connection = connection.execution_options(schema_translate_map={None: "two", "per_user": "two"})
    metadata.create_all(connection)
    connection.execute(notes.insert().values(tenant_id=1))
    joined = sa.select(tenants.c.name, notes.c.id).join(notes)
    print(connection.execute(joined).all())
    connection.execute(tenants.delete().where(tenants.c.id == 2))
    connection.commit()
    print(sa.inspect(connection).get_table_names(schema="two"))

    connection = connection.execution_options(schema_translate_map=None)
    try:
        connection.execute(sa.select(tenants))
    except sa.exc.OperationalError as error:
        print(error)
    connection.rollback()


class Base(DeclarativeBase):
    pass


class Tenant(Base):
    __tablename__ = "tenants"
    __table_args__ = {"schema": "per_user"}
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


for name in ["main", "two"]:
    with Session(engine.execution_options(schema_translate_map={"per_user": name})) as session:
        session.add(Tenant(name="added"))
        session.commit()
        found = session.scalars(sa.select(Tenant).order_by(Tenant.id)).all()
        print(name, [(tenant.id, tenant.name) for tenant in found])
        found[0].name = "changed"
        session.flush()
        session.delete(found[-1])
        session.commit()
        print(session.query(Tenant).count(), session.get(Tenant, 1).name)

select = sa.select(tenants.c.id, notes.c.id).join_from(tenants, notes)
for translation in [{"per_user": "x y"}, {None: "n", "per_user": "p"}, {"per_user": None}, {}]:
    print(select.compile(schema_translate_map=translation))
    try:
        print(select.compile(schema_translate_map=translation, render_schema_translate=True))
    except sa.exc.CompileError as error:
        print(error)
bracket = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer), schema="a[b")
try:
    print(sa.select(bracket).compile(schema_translate_map={"a[b": "x"}))
except sa.exc.CompileError as error:
    print(error)
