from sqlalchemy import Column, ForeignKey, Integer, create_engine
from sqlalchemy.orm import Session, backref, declarative_base, relationship


def attempt(label, make):
    try:
        print(label, "is fine", "" if make() is None else "")
    except Exception as error:
        print(label, "|", type(error).__name__, "|", str(error).split("\n")[0])


attempt("unknown keyword", lambda: relationship("X", cascades="all"))
attempt("back_populates and backref", lambda: relationship("X", back_populates="a", backref="b"))
attempt("unknown cascade", lambda: relationship("X", cascade="all, remove"))
attempt("passive_deletes with delete", lambda: relationship("X", passive_deletes="all", cascade="all, delete"))
attempt("viewonly with sync", lambda: relationship("X", viewonly=True, sync_backref=True))
attempt("viewonly with passive_updates", lambda: relationship("X", viewonly=True, passive_updates=False))
attempt("viewonly with order", lambda: relationship("X", viewonly=True, order_by="X.id"))
attempt("viewonly delete", lambda: relationship("X", viewonly=True, cascade="delete"))
attempt("lazy", lambda: relationship("X", lazy="sometimes"))
attempt("delete-orphan alone", lambda: relationship("X", cascade="delete-orphan"))
attempt("remote_side and secondary", lambda: relationship("X", remote_side="X.id", secondary="t"))


def configured(label, **arguments):
    Base = declarative_base()

    class X(Base):
        __tablename__ = "x"
        id = Column(Integer, primary_key=True)
        y_id = Column(ForeignKey("y.id"))

    def make():
        class Y(Base):
            __tablename__ = "y"
            id = Column(Integer, primary_key=True)
            xs = relationship("X", **arguments)

        Base.registry.configure()
        Y(xs=[X()])

    attempt(label, make)
    Base.registry.dispose()


configured("plain")
configured("lazy unknown", lazy="sometimes")
configured("uselist off", uselist=False)
configured("collection class", collection_class=int)
configured("collection class dict", collection_class=dict)
configured("backref function", backref=backref("y", cascade="all"))
configured("order_by of nothing", order_by="Nope.id")
configured("remote_side on the wrong side", remote_side="Y.id")
configured("foreign_keys of nothing", foreign_keys="Y.nope")
configured("post_update", post_update=True, join_depth=2, doc="doc", info={"a": 1}, active_history=True, innerjoin=True)
configured("dynamic to one", lazy="dynamic", uselist=False)
configured("write only to one", lazy="write_only", uselist=False)
