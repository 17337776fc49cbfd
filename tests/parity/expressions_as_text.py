from sqlalchemy import Column, Float, Integer, String, and_, case, cast, desc, func, literal, not_, or_, select, text
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class T(Base):
    __tablename__ = "t"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    x = Column(Float)


print(T.x > 0.5)
print(T.name == "a", T.name == None, T.name != None)
print((T.x > 1) & (T.x < 2) | (T.name == "z"))
print(not_(and_(T.x > 1, T.name == "q")))
print(~T.name.in_(["a", "b"]), "/", T.name.in_([1, 2]))
print(T.name.like("a%"), "/", T.name.not_like("a%"), "/", T.name.ilike("a%"))
print(T.x.between(1, 2), "/", T.x.asc(), "/", T.x.desc().nulls_last())
print(T.x + 1, "/", 1 - T.x, "/", T.x / 2, "/", T.id // 2, "/", T.id % 3, "/", -T.x)
print(T.name + "suffix", "/", T.name.concat("s"), "/", func.lower(T.name).label("low"))
print((T.x + 1) * 2, "/", T.x + 1 * 2, "/", T.x - (T.id - 1))
print(case((T.x > 1, "big"), (T.x > 0, "small"), else_="none"))
print(cast(T.x, Integer), "/", func.coalesce(T.x, 0), "/", func.count(), "/", func.count(T.id.distinct()))
print(or_(T.x == 1), "/", and_(), "/", literal(5) + T.id)
print(select(T))
print(select(T.id, T.name.label("title")).where(T.x > 1).order_by(desc("title")).limit(3).offset(1))
print(select(T.name, func.avg(T.x)).group_by(T.name).having(func.count() > 1))
print(select(T).where(text("x > 1")).distinct())
print((T.x > 0.5).compile().params, (T.name.in_(["a", "b"])).compile().params)
print((T.x > 0.5).compile(compile_kwargs={"literal_binds": True}), select(T.id).where(T.name == "it's").compile(compile_kwargs={"literal_binds": True}))
