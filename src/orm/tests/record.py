"""Records what SQLAlchemy sends for the scenarios of the tests in this folder: `python record.py`.

Each scenario writes recorded/NAME.txt: statements, their parameters, and lines that start with `#` for what the
scenario prints. The Rust test of the same name does the same steps and has to give the same text.
"""
import logging
import pathlib
import re
import warnings

from sqlalchemy import Column, Float, Integer, String, create_engine, delete, func, insert, inspect, literal
from sqlalchemy import select, text, update
from sqlalchemy.orm import Session, declarative_base

LINES = []


class Recorder(logging.Handler):
    def emit(self, record):
        message = record.getMessage()
        if re.match(r"\[(generated|cached|no key|raw sql|insertmanyvalues)", message):
            parameters = re.sub(r"^\[.*?\] ", "", message)
            LINES.append("-- params: " + parameters)
        else:
            LINES.append(message)


logger = logging.getLogger("sqlalchemy.engine.Engine")
logger.setLevel(logging.INFO)
logger.addHandler(Recorder())
logger.propagate = False


def out(*values):
    text = " ".join(str(value) for value in values)
    LINES.append("# " + re.sub(r"0x[0-9a-f]+", "0x...", text).replace("\n", "\n# "))


def failing(call):
    try:
        call()
    except Exception as error:
        out(type(error).__name__ + ":", error)


warnings.showwarning = lambda message, category, *rest: out(category.__name__ + ":", message)
warnings.simplefilter("always")

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"
    id = Column(Integer, primary_key=True)
    title = Column("name", String)
    accuracy = Column(Float)
    version = Column(String, default="1.0.0")
    runs = Column(Integer, server_default="5")
    changes = Column(Integer, onupdate=7)


class Author(Base):
    __tablename__ = "authors"
    id = Column(Integer, primary_key=True)
    name = Column(String)


class Pair(Base):
    __tablename__ = "pairs"
    left = Column(String, primary_key=True)
    right = Column(Integer, primary_key=True)
    note = Column(String)


NEXT_KEY = iter(["k2", "k1", "k3", "k4"])


class Keyed(Base):
    __tablename__ = "keyed"
    key = Column(String, primary_key=True, default=lambda: next(NEXT_KEY))
    size = Column(Integer, default=literal(3) + 4)
    note = Column(String)


def session(**options):
    engine = create_engine("sqlite://")
    logger.setLevel(logging.WARNING)
    Base.metadata.create_all(engine)
    logger.setLevel(logging.INFO)
    engine.logger.level = logging.INFO
    engine._should_log_info = lambda: True
    return Session(engine, **options)


def flush_batches_runs_of_equal_columns():
    s = session()
    kept = [
        Model(title="a"),
        Model(title="b", accuracy=0.5),
        Model(title="c", version="2"),
        Model(id=7, title="d"),
        Model(id=8, title="e"),
        Model(title=None),
    ]
    s.add_all([kept[0], Author(name="x"), *kept[1:]])
    s.add(Author(id=4, name="y"))
    s.add(Author(id=3, name="z"))
    s.flush()
    out([model.id for model in kept], kept[0].version, kept[0].runs, kept[5].changes)
    s.commit()


def updates_send_changed_columns_only():
    s = session()
    models = [Model(id=3, title="c"), Model(id=1, title="a"), Model(id=2, title="b")]
    s.add_all(models)
    s.commit()
    out(models[1].title)
    models[1].title = "a"
    s.flush()
    for model in models:
        model.title = model.title + "!"
    s.flush()
    models[0].title = "x"
    models[1].accuracy = 0.5
    models[2].title = "y"
    s.flush()
    models[0].accuracy = Model.accuracy + 1
    models[1].runs = Model.runs + 1
    s.flush()
    out(models[1].runs, models[1].changes)
    models[2].id = 20
    s.flush()
    out(inspect(models[2]).key[1], s.get(Model, 20) is models[2])
    s.rollback()
    out(inspect(models[2]).key[1], models[2].title)
    s.close()


def deletes_come_after_saves():
    s = session()
    models = [Model(id=1, title="a"), Model(id=2, title="b"), Model(id=3, title="c")]
    s.add_all(models)
    s.commit()
    s.delete(models[2])
    s.delete(models[0])
    s.add(Model(title="new"))
    s.flush()
    out(inspect(models[0]).deleted, models[0] in s)
    s.rollback()
    out(inspect(models[0]).persistent, models[0] in s, models[0].title)
    s.delete(models[0])
    replacement = Model(id=1, accuracy=2)
    s.add(replacement)
    s.commit()
    out(inspect(models[0]).detached, replacement.title, replacement.accuracy)
    failing(lambda: s.delete(Model()))
    s.close()


def commit_expires_and_access_refreshes():
    s = session()
    model = Model(title="a")
    s.add(model)
    out(inspect(model).pending)
    s.commit()
    out(inspect(model).persistent, sorted(inspect(model).expired_attributes))
    out(model.title, model.id)
    s.expire(model, ["title", "accuracy"])
    model.accuracy = 1.5
    out(model.title)
    s.refresh(model)
    out(model.accuracy)
    model.title = "b"
    s.refresh(model, ["accuracy"])
    s.expire(model)
    out(model.title)
    s.commit()
    s.close()
    failing(lambda: model.title)
    out(inspect(model).detached)


def identity_map_is_weak():
    s = session()
    s.add_all([Model(title="a"), Model(title="b")])
    s.commit()
    out(len(s.identity_map))
    first = s.get(Model, 1)
    out(s.get(Model, 1) is first)
    s.get(Model, 2)
    s.get(Model, 2)
    s.get(Model, 2).title = "changed"
    out(len(s.identity_map), len(s.dirty))
    s.flush()
    out(len(s.identity_map), len(s.dirty))
    out(s.get(Model, 9))
    failing(lambda: s.get(Model, (1, 2)))
    failing(lambda: s.get(Model, {"nope": 1}))
    s.close()


def failed_flush_needs_a_rollback():
    s = session()
    s.add(Model(id=1))
    s.commit()
    s.add(Model(id=1, title="twice"))
    failing(s.flush)
    failing(s.commit)
    failing(lambda: s.execute(select(Model)))
    s.rollback()
    out(s.query(Model).count(), len(s.new))
    s.add(Model(id=1, title="again"))
    failing(lambda: s.query(Model).all())
    s.rollback()
    model = s.get(Model, 1)
    s.execute(text("DELETE FROM models"))
    model.title = "gone"
    failing(s.flush)
    s.rollback()
    s.execute(text("DELETE FROM models"))
    failing(lambda: model.title)
    s.rollback()


def savepoints_restore_their_own_changes():
    s = session()
    kept = Model(title="outer")
    s.add(kept)
    nested = s.begin_nested()
    inner = Model(title="inner")
    s.add(inner)
    kept.title = "changed"
    s.flush()
    out(inspect(inner).persistent, s.in_nested_transaction())
    nested.rollback()
    out(inspect(inner).transient, inspect(kept).persistent, kept.title)
    with s.begin_nested():
        s.add(Model(title="released"))
    s.commit()
    out(s.query(Model).count())
    s.close()


def begun_transactions_have_rules():
    s = session()
    with s.begin():
        s.add(Model(title="a"))
    out(s.in_transaction())
    failing(lambda: block(s))
    out(s.query(Model.title).all())
    failing(s.begin)
    s.rollback()
    with s.begin():
        s.add(Model(title="b"))
        s.commit()
        failing(lambda: s.query(Model).all())
    s.close()


def block(s):
    with s.begin():
        s.add(Model(title="lost"))
        s.flush()
        raise ValueError("boom")


def queries_label_their_columns():
    s = session()
    s.add_all([Model(title="a", accuracy=0.1), Model(title="b", accuracy=0.2), Model(title="c")])
    s.commit()
    q = s.query(Model)
    out([model.title for model in q.order_by(Model.title.desc())])
    out(q.filter_by(title="b").one().id, q.filter(Model.accuracy > 0.1).count())
    out(s.query(Model.title, Model.id).filter(Model.title.in_(["a", "c"])).order_by(Model.id).all())
    out(q.order_by(Model.id)[1:2][0].title, q.offset(1).first().title)
    out(s.query(func.count(Model.id)).scalar(), q.filter_by(title="x").first())
    out(s.query(Model, Model.title).order_by(Model.id).first()[1])
    out(s.execute(select(Model.title, Model).order_by(Model.id)).first()[0])
    out(list(s.execute(select(Model, Model.title, Model.id, func.max(Model.id)).group_by(Model.id)).keys()))
    out(s.query(q.filter(Model.title == "a").exists()).scalar())
    out(s.query(Author, Model).join(Model, Author.id == Model.id).filter_by(title="z").all())
    failing(lambda: q.filter_by(title="x").one())
    failing(q.one)
    failing(q.one_or_none)
    failing(lambda: q.limit(1).filter_by(title="x"))
    failing(lambda: q.filter_by(name="x"))
    failing(lambda: q.limit(1).update({"title": "x"}))
    s.close()


def bulk_changes_reach_loaded_objects():
    s = session()
    models = [Model(title="a", accuracy=1, runs=1), Model(title="b", accuracy=2, runs=1)]
    s.add_all(models)
    s.commit()
    out([model.title for model in models])
    out(s.query(Model).filter(Model.accuracy > 1).update({"title": "changed", Model.runs: Model.runs + 1}))
    out(models[0].title, models[1].title, models[1].runs, models[1].changes)
    out(s.query(Model).filter(Model.title.like("a%")).update({"accuracy": Model.accuracy * 2}))
    out(models[0].accuracy)
    out(s.query(Model).filter_by(title="changed").delete(), inspect(models[1]).deleted)
    out(s.query(Model).filter(func.lower(Model.title) == "a").delete(), inspect(models[0]).deleted)
    s.rollback()
    out(models[0].title, models[1].title)
    out(s.query(Model).filter(Model.id == 1).update({"title": "silent"}, synchronize_session=False), models[0].title)
    s.close()


def bulk_saves_leave_objects_alone():
    s = session()
    models = [Model(title="a"), Model(title="b"), Model(title="c", accuracy=1)]
    s.bulk_save_objects(models)
    out(models[0].id, models[0] in s)
    s.bulk_insert_mappings(Model, [{"title": "d"}, {"title": "e"}, {"accuracy": 3}])
    s.bulk_update_mappings(Model, [{"id": 1, "title": "x"}, {"id": 2, "title": "y"}])
    failing(lambda: s.bulk_update_mappings(Model, [{"title": "x"}]))
    s.rollback()
    models = [Model(title="a"), Model(title="b"), Model(id=9)]
    s.bulk_save_objects(models, return_defaults=True)
    out([model.id for model in models], models[0] in s, inspect(models[0]).detached)
    rows = [{"title": "d"}, {"title": "e"}]
    s.bulk_insert_mappings(Model, rows, return_defaults=True)
    out([row["id"] for row in rows])
    s.rollback()


def merge_copies_onto_the_session_object():
    s = session()
    s.add(Model(id=1, title="a"))
    s.commit()
    merged = s.merge(Model(id=1, title="b"))
    out(merged in s, merged.title, merged.runs)
    s.flush()
    other = s.merge(Model(title="new"))
    out(inspect(other).pending)
    s.commit()
    out(s.merge(merged) is merged)
    s.close()


def objects_move_between_sessions():
    s = session(expire_on_commit=False)
    model = Model(title="a")
    s.add(model)
    s.commit()
    out(model.title, s.in_transaction())
    other = Session(s.bind, autoflush=False)
    failing(lambda: other.add(model))
    s.expunge(model)
    out(inspect(model).detached)
    failing(lambda: s.expunge(model))
    failing(lambda: s.expire(model))
    other.add(model)
    out(model in other, model in s, other.in_transaction())
    model.title = "b"
    out(other.query(Model.title).all())
    other.flush()
    out(other.query(Model.title).all())
    other.add(Model(title="c"))
    out(other.query(Model.title).all(), len(other.new))
    other.close()
    s.add(model)
    s.delete(model)
    s.commit()
    failing(lambda: s.add(model))
    out(inspect(model).detached, inspect(model).was_deleted)
    failing(lambda: s.refresh(model))
    s.close()


def composite_keys_sort_and_load():
    s = session()
    pairs = [Pair(left="b", right=1), Pair(left="a", right=2), Pair(left="a", right=1, note="x")]
    s.add_all(pairs)
    s.flush()
    for pair in pairs:
        pair.note = "y"
    s.commit()
    out(s.get(Pair, ("a", 2)).note, s.get(Pair, {"right": 1, "left": "b"}).note)
    out(s.get(Pair, ("z", 9)))
    failing(lambda: s.get(Pair, "a"))
    pairs[0].left = "c"
    s.flush()
    for pair in pairs:
        s.delete(pair)
    s.flush()
    s.rollback()


def defaults_make_keys_and_values():
    s = session()
    one = Keyed(note="alone")
    s.add(one)
    s.flush()
    out(one.key, one.size)
    several = [Keyed(note="a"), Keyed(note="b"), Keyed(key="given", size=1)]
    s.add_all(several)
    s.flush()
    out([keyed.key for keyed in several], [keyed.size for keyed in several])
    s.rollback()


def failed_savepoints_leave_the_outer_transaction():
    s = session()
    s.add(Model(id=1, title="kept"))
    s.flush()
    try:
        with s.begin_nested():
            s.add(Model(id=1, title="twice"))
            s.flush()
    except Exception as error:
        out(type(error).__name__)
    out(len(s.new), s.in_nested_transaction())
    s.add(Model(id=2, title="more"))
    s.commit()
    out(s.query(Model.title).order_by(Model.id).all())
    s.rollback()
    s.rollback()
    s.commit()
    s.close()


def statements_of_classes_tell_the_session():
    s = session()
    s.add_all([Model(id=1, title="a", accuracy=1, runs=1), Model(id=2, title="b", accuracy=2, runs=1)])
    s.commit()
    models = s.scalars(select(Model).where(Model.accuracy > 0).order_by(Model.id)).all()
    out([model.title for model in models])
    s.execute(update(Model).where(Model.id == 1).values(title="x"))
    out(models[0].title, inspect(models[0]).modified)
    models[1].title = "pending"
    s.execute(update(Model).where(Model.title == "pending").values({Model.title: "y", "accuracy": 9}))
    out(models[1].title, models[1].accuracy)
    rows = s.execute(insert(Model).returning(Model), [{"title": "c", "runs": 1}, {"title": "d", "runs": 2}])
    out([model.title for model in rows.scalars()])
    s.execute(insert(Model), [{"title": "e", "runs": 1}, {"title": "f", "accuracy": 1}])
    s.execute(insert(Model).values(title="g"))
    s.execute(update(Model), [{"id": 1, "title": "many"}, {"id": 2, "title": "rows"}])
    out(models[0].title, models[1].title)
    out(s.execute(update(Model).where(Model.id < 3).values(runs=5).returning(Model.id, Model.runs)).all())
    s.execute(delete(Model).where(Model.id == 2))
    out(inspect(models[1]).deleted, models[1] in s)
    out(s.scalar(select(func.count()).select_from(Model)))
    s.close()


def rows_fill_what_is_missing():
    s = session()
    s.add_all([Model(id=1, title="a"), Model(id=2, title="b")])
    s.commit()
    models = s.query(Model).order_by(Model.id).all()
    s.execute(text("UPDATE models SET name = name || '!', accuracy = 4"))
    models[0].title = "mine"
    s.expire(models[1], ["accuracy"])
    with s.no_autoflush:
        again = s.query(Model).order_by(Model.id).all()
    out(again[0] is models[0], models[0].title, models[0].accuracy, models[1].title, models[1].accuracy)
    with s.no_autoflush:
        s.query(Model).populate_existing().all()
    out(models[0].title, models[0].accuracy, models[1].title, inspect(models[0]).modified)
    out(s.get(Model, 1, populate_existing=True) is models[0])
    s.execute(text("DELETE FROM models"))
    s.delete(models[0])
    s.flush()
    s.rollback()


def histories_tell_what_changed():
    s = session()
    model = Model(title="a")
    out(inspect(model).attrs.title.history, inspect(model).attrs.accuracy.history)
    s.add(model)
    s.commit()
    out(inspect(model).attrs.title.history)
    model.title = "b"
    out(inspect(model).attrs.title.history)
    out(model.accuracy)
    model.accuracy = 1.5
    model.version = "1.0.0"
    out(inspect(model).attrs.accuracy.history, inspect(model).attrs.version.history)
    out(s.is_modified(model), model in s.dirty)
    model.accuracy = None
    out(inspect(model).attrs.accuracy.history)
    s.flush()
    del model.accuracy
    out(inspect(model).attrs.accuracy.history)
    failing(lambda: delattr(Model(), "title"))
    failing(s.flush)
    s.rollback()
    s.close()


for scenario in [
    flush_batches_runs_of_equal_columns,
    updates_send_changed_columns_only,
    deletes_come_after_saves,
    commit_expires_and_access_refreshes,
    identity_map_is_weak,
    failed_flush_needs_a_rollback,
    savepoints_restore_their_own_changes,
    begun_transactions_have_rules,
    queries_label_their_columns,
    bulk_changes_reach_loaded_objects,
    bulk_saves_leave_objects_alone,
    merge_copies_onto_the_session_object,
    objects_move_between_sessions,
    composite_keys_sort_and_load,
    defaults_make_keys_and_values,
    failed_savepoints_leave_the_outer_transaction,
    statements_of_classes_tell_the_session,
    rows_fill_what_is_missing,
    histories_tell_what_changed,
]:
    LINES.clear()
    scenario()
    path = pathlib.Path(__file__).parent / "recorded" / (scenario.__name__ + ".txt")
    path.write_text("\n".join(LINES) + "\n")
