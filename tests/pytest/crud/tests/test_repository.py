class TestAdd:
    def test_with_tasks(self, repository):
        project = repository.add("site", "design", "build")
        assert [task.title for task in project.tasks] == ["design", "build"]

    def test_statements(self, repository, statements):
        repository.add("site", "design")
        assert statements == ["INSERT", "INSERT", "SELECT"]


class TestQueries:
    def test_get(self, repository):
        repository.add("site")
        assert repository.get("site").name == "site"
        assert repository.get("nothing") is None

    def test_open_tasks(self, repository):
        repository.add("site", "design", "build")
        repository.finish("site", "design")
        assert [task.title for task in repository.open_tasks("site")] == ["design"]

    def test_hours(self, repository, session):
        project = repository.add("site", "design", "build")
        project.tasks[0].hours = 3
        repository.add("shop")
        assert repository.hours() == {"shop": 0, "site": 3}

    def test_loads_once(self, repository, statements, session):
        repository.add("site", "design", "build")
        session.expire_all()
        statements.clear()
        for task in repository.get("site").tasks:
            assert task.project.name == "site"
        assert statements == ["SELECT", "SELECT"]
