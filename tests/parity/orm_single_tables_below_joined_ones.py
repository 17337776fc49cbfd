from sqlalchemy import *
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
class Artifact(Base):
    __tablename__ = "artifacts"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    path: Mapped[str]
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "artifact"}
    def __repr__(self): return f"{type(self).__name__}({self.path})"
class Weights(Artifact):
    __tablename__ = "weights"
    id: Mapped[int] = mapped_column(ForeignKey("artifacts.id"), primary_key=True)
    size: Mapped[int]
    __mapper_args__ = {"polymorphic_identity": "weights"}
class Plot(Artifact):
    title: Mapped[str | None]
    __mapper_args__ = {"polymorphic_identity": "plot"}
class Onnx(Weights):
    opset: Mapped[int | None] = mapped_column(use_existing_column=True)
    __mapper_args__ = {"polymorphic_identity": "onnx"}
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as s:
    s.add_all([Artifact(path="a"), Weights(path="w", size=3), Plot(path="p", title="t"), Onnx(path="o", size=4, opset=17)])
    s.commit()
    print(s.scalars(select(Artifact).order_by(Artifact.id)).all())
    print(s.scalars(select(Weights).order_by(Weights.id)).all())
    print(s.scalars(select(Plot)).all(), s.scalars(select(Onnx)).all())
    s.expunge_all()
    wp = with_polymorphic(Artifact, [Weights, Onnx])
    print([(type(a).__name__, a.path) for a in s.scalars(select(wp).where(or_(wp.Weights.size > 3, wp.path == "a")).order_by(wp.id))])
    s.expunge_all()
    s.expunge_all()
    for a in s.scalars(select(Artifact).order_by(Artifact.id)): print(a, getattr(a, "size", "-"), getattr(a, "opset", "-"), getattr(a, "title", "-"))
    s.execute(update(Weights).values(size=Weights.size + 1)) if False else None
    w = s.scalars(select(Weights)).first(); w.path = "w2"; w.size = 9; s.commit()
    s.delete(w); s.commit()
    s.execute(text("INSERT INTO artifacts (kind, path) VALUES ('strange', 'x')"))
    try: s.scalars(select(Artifact)).all()
    except Exception as e: print(type(e).__name__, e)
    s.rollback()
    try: s.add(Weights(path="only", size=None)); s.commit()
    except Exception as e: print(type(e).__name__, str(e).split("\n")[0])
    s.rollback()
    try:
        s.add(Plot(id=1, path="x")); s.commit()
    except Exception as e: print(type(e).__name__, str(e).split("\n")[0])
    s.rollback()
    print(s.get(Weights, 1), s.get(Artifact, 4))
    try: print(s.get(Plot, 4))
    except Exception as e: print(type(e).__name__, e)
    print(s.execute(select(Artifact.kind, func.count()).group_by(Artifact.kind).order_by(Artifact.kind)).all())
print(inspect(Onnx).polymorphic_identity, [m.class_.__name__ for m in inspect(Artifact).self_and_descendants], inspect(Onnx).inherits, inspect(Onnx).local_table, inspect(Onnx).persist_selectable)
