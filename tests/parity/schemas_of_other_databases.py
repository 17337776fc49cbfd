"""What makes and drops types, sequences and comments of PostgreSQL and Oracle, in its order."""

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql


def show(url, build):
    metadata = sa.MetaData()
    table = build(metadata)
    engine = sa.create_mock_engine(url, lambda element, *_: print("  " + " ".join(str(element.compile(dialect=engine.dialect)).split())))
    for word, work in [("create all", metadata.create_all), ("drop all", metadata.drop_all), ("create", table.create), ("drop", table.drop)]:
        print(word)
        work(engine, checkfirst=False)


def sequences(metadata):
    shared = sa.Sequence("shared", metadata=metadata)
    sa.Table("a", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("n", sa.Integer, shared))
    return sa.Table(
        "b",
        metadata,
        sa.Column("id", sa.Integer, sa.Sequence("own"), primary_key=True),
        sa.Column("n", sa.Integer, shared),
        sa.Column("o", sa.Integer, sa.Sequence("optional", optional=True)),
    )


class Decorated(sa.TypeDecorator):
    impl = sa.Enum("x", name="decorated")
    cache_ok = True


def types(metadata):
    return sa.Table(
        "t",
        metadata,
        sa.Column("plain", sa.Enum("x", "y", name="plain")),
        sa.Column("again", sa.Enum("x", "y", name="plain")),
        sa.Column("of_schema", sa.Enum("x", name="plain", schema="other")),
        sa.Column("items", sa.ARRAY(sa.Enum("x", name="item"))),
        sa.Column("domain", postgresql.DOMAIN("whole", sa.Integer)),
        sa.Column("domain_that_is_there", postgresql.DOMAIN("there", sa.Integer, create_type=False)),
        sa.Column("native", postgresql.ENUM("x", name="native")),
        sa.Column("native_that_is_there", postgresql.ENUM("x", name="given", create_type=False)),
        sa.Column("variant", sa.String(5).with_variant(sa.Enum("x", name="variant"), "postgresql")),
        sa.Column("decorated", Decorated),
        sa.Column("checked", sa.Enum("x", native_enum=False, create_constraint=True, name="checked")),
    )


def comments(metadata):
    check = sa.CheckConstraint("n > 5", name="large", comment="more than five")
    return sa.Table("t", metadata, sa.Column("n", sa.Integer, comment="a number"), check, comment="a table")


for build in [sequences, types, comments]:
    for url in ["postgresql://", "oracle://"] if build is not types else ["postgresql://"]:
        print(build.__name__, url)
        show(url, build)
