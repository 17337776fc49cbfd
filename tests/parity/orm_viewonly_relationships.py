from sqlalchemy import ForeignKey, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, configure_mappers, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Task(Base):
    __tablename__ = "tasks"
    id: Mapped[int] = mapped_column(primary_key=True)
    list_id: Mapped[int | None] = mapped_column(ForeignKey("lists.id"))
    title: Mapped[str]
    done: Mapped[bool] = mapped_column(default=False)
    todo: Mapped["TodoList | None"] = relationship(back_populates="tasks")


class TodoList(Base):
    __tablename__ = "lists"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    tasks: Mapped[list[Task]] = relationship(back_populates="todo", order_by=Task.id)
    open_tasks: Mapped[list[Task]] = relationship(
        primaryjoin=lambda: (TodoList.id == Task.list_id) & Task.done.is_(False), viewonly=True, order_by=Task.title
    )


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    todo = TodoList(name="home", tasks=[Task(title="wash"), Task(title="cook"), Task(title="rest", done=True)])
    session.add(todo)
    print(todo.open_tasks)
    session.commit()
    print([t.title for t in todo.open_tasks], [t.title for t in todo.tasks])
    todo.tasks[0].done = True
    print([t.title for t in todo.open_tasks])
    session.commit()
    print([t.title for t in todo.open_tasks])
    todo.open_tasks.append(Task(title="ignored"))
    print(len(session.new), len(todo.open_tasks))
    session.commit()
    print([t.title for t in todo.open_tasks], session.scalar(select(func.count(Task.id))))
    print(session.scalars(select(TodoList.name).where(TodoList.open_tasks.any(Task.title == "cook"))).all())
for wrong in [dict(cascade="all"), dict(back_populates="tasks", sync_backref=True), dict(passive_deletes=True)]:
    try:
        relationship("Task", viewonly=True, **wrong)
        print("fine", wrong)
    except Exception as error:
        print(type(error).__name__, error)
