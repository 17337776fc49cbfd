from sqlalchemy import create_engine, ForeignKey, select
from sqlalchemy.orm import DeclarativeBase, Session, Mapped, mapped_column, relationship
class Base(DeclarativeBase): pass
class Model(Base):
    __tablename__ = "models"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    best_id: Mapped[int | None] = mapped_column(ForeignKey("versions.id", use_alter=True, name="fk_best"))
    first_id: Mapped[int | None] = mapped_column(ForeignKey("versions.id", use_alter=True, name="fk_first"))
    best: Mapped["Version | None"] = relationship(foreign_keys=[best_id], post_update=True)
    first: Mapped["Version | None"] = relationship(foreign_keys=[first_id], post_update=True)
    versions: Mapped[list["Version"]] = relationship(foreign_keys="Version.model_id", back_populates="model", cascade="all, delete-orphan")
class Version(Base):
    __tablename__ = "versions"
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]
    model_id: Mapped[int | None] = mapped_column(ForeignKey("models.id"))
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("versions.id"))
    model: Mapped["Model | None"] = relationship(foreign_keys=[model_id], back_populates="versions")
    parent: Mapped["Version | None"] = relationship(remote_side=[id], post_update=True)
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as s:
    models = []
    for name in ("c", "a", "b"):
        m = Model(name=name)
        vs = [Version(number=i) for i in (3, 1, 2)]
        m.versions = vs
        m.best, m.first = vs[1], vs[2]
        vs[0].parent = vs[1]; vs[1].parent = vs[2]; vs[2].parent = vs[0]
        models.append(m)
    s.add_all(reversed(models))
    s.commit()
    for m in s.scalars(select(Model).order_by(Model.id)):
        print(m.id, m.name, m.best.number, m.first.number, [v.id for v in m.versions])
    a, b, c = s.scalars(select(Model).order_by(Model.name)).all()
    a.best, b.best = a.versions[0], b.versions[0]
    c.best = None
    s.commit()
    a.first, b.first, c.first = None, b.versions[1], None
    b.versions[0].parent = None
    c.versions[0].parent = c.versions[0]
    s.commit()
    s.delete(b)
    s.delete(c)
    s.commit()
    s.delete(a)
    s.commit()
