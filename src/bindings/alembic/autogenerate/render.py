"""`alembic.autogenerate.render`: steps as the text of a revision."""

import _alembic
from alembic.operations import ops
from alembic.util import Dispatcher, to_list

renderers = default_renderers = Dispatcher()


@renderers.dispatch_for(ops.MigrateOperation)
def _render_known(autogen_context, op):
    return _alembic.render_op(autogen_context, op)


@renderers.dispatch_for(ops.ModifyTableOps)
def _render_modify_table(autogen_context, op):
    if not op.ops:
        return []
    if not autogen_context.opts.get("render_as_batch", False):
        return [line for step in op.ops for line in render_op(autogen_context, step)]
    lines = [f"with op.batch_alter_table({op.table_name!r}, schema={op.schema!r}) as batch_op:"]
    with autogen_context._within_batch():
        for step in op.ops:
            lines.extend(render_op(autogen_context, step))
    lines.append("")
    return lines


def render_op(autogen_context, op):
    return to_list(renderers.dispatch(op)(autogen_context, op))


def render_op_text(autogen_context, op):
    return "\n".join(render_op(autogen_context, op))


def _render_body(op_container, autogen_context):
    lines = [line for op in op_container.ops for line in render_op(autogen_context, op)]
    return _alembic.render_body(lines)


def _render_python_into_templatevars(autogen_context, migration_script, template_args):
    pairs = zip(migration_script.upgrade_ops_list, migration_script.downgrade_ops_list)
    for upgrade_ops, downgrade_ops in pairs:
        template_args[upgrade_ops.upgrade_token] = _render_body(upgrade_ops, autogen_context)
        template_args[downgrade_ops.downgrade_token] = _render_body(downgrade_ops, autogen_context)
    template_args["imports"] = "\n".join(sorted(autogen_context.imports))


renderers = default_renderers.branch()
