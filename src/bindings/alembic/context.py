"""`alembic.context`: the functions of the environment that runs."""

from alembic.runtime.environment import EnvironmentContext

EnvironmentContext.create_module_class_proxy(globals(), locals())
