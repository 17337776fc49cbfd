"""The tables that most programs of this folder use."""

import sqlalchemy as sa

metadata = sa.MetaData()

users = sa.Table(
    "users",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(50), nullable=False),
    sa.Column("fullname", sa.String(100)),
    sa.Column("age", sa.Integer),
    sa.Column("score", sa.Float),
    sa.Column("balance", sa.Numeric(10, 2)),
    sa.Column("active", sa.Boolean),
    sa.Column("born", sa.Date),
    sa.Column("created_at", sa.DateTime),
    sa.Column("manager_id", sa.Integer, sa.ForeignKey("users.id")),
)

addresses = sa.Table(
    "addresses",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("user_id", sa.Integer, sa.ForeignKey("users.id"), nullable=False),
    sa.Column("email", sa.String(100), nullable=False),
)

orders = sa.Table(
    "orders",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("user_id", sa.Integer, sa.ForeignKey("users.id")),
    sa.Column("placed", sa.DateTime),
    sa.Column("total", sa.Numeric(10, 2)),
    sa.Column("note", sa.Text),
)

items = sa.Table(
    "items",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("order_id", sa.Integer, sa.ForeignKey("orders.id")),
    sa.Column("product", sa.String(50)),
    sa.Column("quantity", sa.Integer, default=1),
    sa.Column("price", sa.Numeric(10, 2)),
)

ALL = [users, addresses, orders, items]
