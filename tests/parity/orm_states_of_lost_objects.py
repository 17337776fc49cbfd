import gc
from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy.orm import exc as oexc
Base = declarative_base()
class Model(Base):
    __tablename__ = "models"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    runs = relationship("Run", back_populates="model", lazy="dynamic")
    wr = relationship("Run", lazy="write_only", overlaps="runs,model")
class Run(Base):
    __tablename__ = "runs"
    id = Column(Integer, primary_key=True)
    model_id = Column(ForeignKey("models.id"))
    model = relationship("Model", back_populates="runs")
    params = relationship("Param")
class Param(Base):
    __tablename__ = "params"
    id = Column(Integer, primary_key=True)
    run_id = Column(ForeignKey("runs.id"))
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
s = Session(engine)
s.add(Model(name="m", runs=[Run(params=[Param()])])); s.commit(); s.expunge_all()
def show(label, f):
    try: print(label, f())
    except Exception as e: print(label, type(e).__module__, type(e).__name__, e)
def state():
    m = s.get(Model, 1)
    return inspect(m)
st = state(); gc.collect()
print(st.obj())
show("attrs", lambda: st.attrs.name.value)
show("loaded", lambda: st.attrs.name.loaded_value)
show("hist", lambda: st.attrs.name.history)
show("unloaded", lambda: sorted(st.unloaded))
show("dict", lambda: st.dict)
show("session", lambda: st.session)
show("object", lambda: st.object)
show("persistent", lambda: (st.persistent, st.detached, st.transient, st.pending, st.deleted))
show("identity", lambda: st.identity)
show("load", lambda: st.attrs.name.load_history())
params = s.get(Run, 1).params
gc.collect()
show("append", lambda: params.append(Param()))
q = s.get(Model, 1).runs
gc.collect()
show("dyn", lambda: len(q.all()))
show("dyncount", lambda: q.count())
show("dynappend", lambda: q.append(Run()))
w = s.get(Model, 1).wr
gc.collect()
show("wo", lambda: str(w.select()))
show("add", lambda: w.add(Run()))
