from models import Project, Quota


class ProjectRepository:
    def __init__(self, session):
        self.session = session

    def add(self, name):
        project = Project(name=name)
        self.session.add(project)
        self.session.flush()
        return project


class QuotaRepository:
    def __init__(self, session):
        self.session = session

    def add(self, project, gpu_hours):
        quota = Quota(project_id=project.project_id, gpu_hours=gpu_hours)
        self.session.add(quota)
        self.session.flush()
        return quota
