from sqlalchemy import create_engine, func, literal, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, query_expression, with_expression


class Base(DeclarativeBase):
    pass


class Product(Base):
    __tablename__ = "products"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    price: Mapped[int]
    discounted: Mapped[int | None] = query_expression()
    label: Mapped[str | None] = query_expression(default_expr=literal("plain"))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Product(name="pen", price=10), Product(name="ink", price=30)])
    session.commit()

with Session(engine) as session:
    for p in session.scalars(select(Product).order_by(Product.id)):
        print(p.name, p.discounted, p.label)

with Session(engine) as session:
    stmt = select(Product).options(with_expression(Product.discounted, Product.price * 8 / 10)).order_by(Product.id)
    for p in session.scalars(stmt):
        print(p.name, p.discounted, p.label)
    again = session.scalars(select(Product).options(with_expression(Product.discounted, Product.price + 1)).order_by(Product.id)).first()
    print(again.discounted)
    again = session.scalars(
        select(Product)
        .options(with_expression(Product.discounted, Product.price + 1), with_expression(Product.label, func.upper(Product.name)))
        .order_by(Product.id)
        .execution_options(populate_existing=True)
    ).first()
    print(again.discounted, again.label)
    session.commit()
    print(again.name, again.discounted)
