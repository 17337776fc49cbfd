"""A network of one-way constraints between variables, planned anew and executed, as constraint solvers do."""


class Variable:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.mark = 0


class Constraint:
    def __init__(self, strength, *variables):
        self.strength = strength
        self.variables = variables
        for variable in variables:
            variable.constraints.append(self)

    @property
    def output(self):
        return self.variables[-1]

    def inputs(self):
        return self.variables[:-1]

    def is_satisfied(self, mark):
        return all(variable.mark == mark or variable.determined_by is None for variable in self.inputs())


class Equal(Constraint):
    def execute(self):
        self.output.value = self.variables[0].value


class Scale(Constraint):
    def execute(self):
        source, scale, offset, target = self.variables
        target.value = source.value * scale.value + offset.value


class Planner:
    def __init__(self):
        self.mark = 0

    def plan(self, sources):
        self.mark += 1
        todo = list(sources)
        plan = []
        while todo:
            constraint = todo.pop()
            output = constraint.output
            if output.mark != self.mark and constraint.is_satisfied(self.mark):
                plan.append(constraint)
                output.mark = self.mark
                output.determined_by = constraint
                todo.extend(c for c in output.constraints if c is not constraint and c.output is not output)
        return plan


def chain(length):
    variables = [Variable(f"v{i}", 0) for i in range(length + 1)]
    constraints = [Equal(1, a, b) for a, b in zip(variables, variables[1:])]
    return variables, constraints


def projection(size):
    scale, offset = Variable("scale", 3), Variable("offset", 7)
    pairs = [(Variable(f"s{i}", i), Variable(f"t{i}", 0)) for i in range(size)]
    return pairs, [Scale(1, source, scale, offset, target) for source, target in pairs]


planner = Planner()
variables, constraints = chain(400)
total = 0
for value in range(60):
    variables[0].value = value
    for constraint in planner.plan([constraints[0]]):
        constraint.execute()
    total += variables[-1].value
pairs, scales = projection(400)
for value in range(60):
    for source, _ in pairs:
        source.value += value
    for constraint in planner.plan(scales):
        constraint.execute()
    total += sum(target.value for _, target in pairs) % 1000
print(total)
