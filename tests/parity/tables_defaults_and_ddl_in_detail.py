from sqlalchemy import *
from sqlalchemy import exc
from sqlalchemy.schema import *
e = create_engine("sqlite://", echo=True)
m = MetaData(naming_convention={"ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "pk": "pk_%(table_name)s"})
def tr(f):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
u = Table("users", m, Column("id", Integer, primary_key=True), Column("name", String(30), nullable=False, index=True), Column("email", String, unique=True), Column("age", Integer, CheckConstraint("age > 0", name="age")), comment="people")
a = Table("addr", m, Column("id", Integer, primary_key=True), Column("u_id", ForeignKey("users.id")), Column("z", String, server_default="x"), UniqueConstraint("u_id", "z"))
m.create_all(e)
print(m.tables.keys(), [t.name for t in m.sorted_tables], "users" in m, m.naming_convention["pk"])
print(u.c.keys(), u.c.name.type, u.primary_key, u.primary_key.name, sorted(c.name for c in u.constraints), [i.name for i in u.indexes], u.comment)
print(list(a.foreign_keys)[0].column, list(a.foreign_key_constraints)[0].name, a.c.u_id.references(u.c.id), u.join(a), u.c.contains_column(u.c.id))
u2 = u.to_metadata(MetaData()); print(u2.c.name is u.c.name, u2.metadata is m, u2.name)
tr(lambda: Table("users", m, Column("x", Integer))); t = Table("users", m, Column("x", Integer), extend_existing=True); print(t is u, t.c.keys()); print(Table("users", m, keep_existing=True) is u)
m.remove(t); tr(lambda: m.tables["users"])
v = Table("v", m, Column("k", Integer, Identity(start=5)), Column("s", Integer, Sequence("sq")), Column("c", Integer, Computed("k * 2", persisted=True)), Column("d", DateTime, server_default=func.now()), Column("e", String, default="q", onupdate="w"), Column("f", Integer, default=lambda: 7), Column("g", Integer, default=lambda ctx: ctx.get_current_parameters().get("f", 0) + 1), schema=None)
m2 = MetaData(); w = Table("w", m2, Column("id", Integer, primary_key=True), Column("e", String, default="q", onupdate="w"), Column("f", Integer, default=lambda: 7), Column("g", Integer, default=lambda ctx: ctx.get_current_parameters().get("f", 0) + 1), Column("h", Integer, default=select(func.coalesce(func.max(text("f")), 0)).select_from(text("w")).scalar_subquery()))
m2.create_all(e)
with e.begin() as c:
    r = c.execute(w.insert()); print(r.inserted_primary_key, sorted(r.last_inserted_params()))
    c.execute(w.insert(), [{"e": "a"}, {"e": "b"}]); c.execute(w.update().where(w.c.id == 1).values(f=9)); print(c.execute(w.select()).all())
    print(c.execute(w.insert().returning(w.c.id, w.c.g)).all())
    c.execute(insert(w).from_select(["e", "f"], select(w.c.e, w.c.f).where(w.c.id < 2))); print(c.execute(select(func.count()).select_from(w)).scalar_one())
    c.execute(w.delete().where(w.c.id.in_([1, 2]))); print(c.execute(select(w.c.id, w.c.e)).mappings().all())
print(CreateTable(v)); print(CreateIndex(list(u.indexes)[0])); print(DropTable(u), DropIndex(list(u.indexes)[0])); print(AddConstraint(ForeignKeyConstraint(["u_id"], ["addr.id"], name="q")) if False else "")
i = Index("ix_new", w.c.e.desc(), w.c.f, unique=True, sqlite_where=w.c.f > 3); i.create(e); print(CreateIndex(i)); i.drop(e)
w.drop(e); tr(lambda: w.drop(e)); w.drop(e, checkfirst=True); w.create(e, checkfirst=True); m2.drop_all(e)
tr(lambda: Table("c1", MetaData(), Column("x", Integer, ForeignKey("nope.id"))).create(e))
m3 = MetaData(); p = Table("p", m3, Column("id", Integer, primary_key=True), Column("q_id", ForeignKey("q.id"))); q = Table("q", m3, Column("id", Integer, primary_key=True), Column("p_id", ForeignKey("p.id")))
m3.create_all(e); print([t.name for t in m3.sorted_tables]); m3.drop_all(e)
m4 = MetaData(schema="main"); s = Table("s", m4, Column("id", Integer)); m4.create_all(e); print(s.fullname, s.key, s.schema); 
from sqlalchemy import create_mock_engine
def dump(sql, *a, **k): print(str(sql.compile(dialect=mock.dialect)).strip())
mock = create_mock_engine("postgresql://", dump); m4.create_all(mock, checkfirst=False)
