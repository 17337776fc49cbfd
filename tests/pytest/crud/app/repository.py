from sqlalchemy import func, select

from app.models import Project, Status, Task


class Repository:
    def __init__(self, session):
        self.session = session

    def add(self, name, *titles):
        project = Project(name=name, tasks=[Task(title=title) for title in titles])
        self.session.add(project)
        self.session.flush()
        return project

    def get(self, name):
        return self.session.scalars(select(Project).where(Project.name == name)).one_or_none()

    def open_tasks(self, name):
        query = select(Task).join(Task.project).where(Project.name == name, Task.status == Status.OPEN)
        return self.session.scalars(query.order_by(Task.id)).all()

    def finish(self, name, title):
        for task in self.open_tasks(name):
            if task.title == title:
                task.status = Status.DONE

    def hours(self):
        query = select(Project.name, func.coalesce(func.sum(Task.hours), 0)).outerjoin(Project.tasks).group_by(Project.id)
        return dict(self.session.execute(query.order_by(Project.name)).tuples())
