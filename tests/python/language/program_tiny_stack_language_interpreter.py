class Halt(Exception):
    pass


class VM:
    def __init__(self, output=print):
        self.stack, self.words, self.output = [], {}, output
        self.ops = {name[3:]: getattr(self, name) for name in dir(self) if name.startswith("op_")}
        for symbol, f in {"+": int.__add__, "-": int.__sub__, "*": int.__mul__, "/": int.__floordiv__, "<": int.__lt__, "=": int.__eq__}.items():
            self.ops[symbol] = lambda f=f: self.binary(f)

    def binary(self, f):
        b, a = self.pop(), self.pop()
        result = f(a, b)
        self.stack.append(int(result))

    def pop(self):
        if not self.stack:
            raise IndexError("stack underflow")
        return self.stack.pop()

    def op_dup(self): self.stack.append(self.stack[-1])
    def op_swap(self): self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]
    def op_drop(self): self.pop()
    def op_print(self): self.output(self.pop())
    def op_halt(self): raise Halt

    def run(self, source):
        tokens = iter(source.split())
        for t in tokens:
            if t == ":":
                name, body = next(tokens), []
                for w in tokens:
                    if w == ";":
                        break
                    body.append(w)
                else:
                    raise SyntaxError(f"word {name!r} is never closed")
                self.words[name] = " ".join(body)
            elif t == "times":
                n, body = self.pop(), next(tokens)
                for _ in range(n):
                    self.run(body)
            elif t in self.words:
                self.run(self.words[t])
            elif t in self.ops:
                self.ops[t]()
            else:
                try:
                    self.stack.append(int(t))
                except ValueError:
                    raise NameError(f"unknown word {t!r}") from None


vm = VM()
vm.run(": square dup * ; 7 square print 2 3 + 4 * print")
vm.run(": double 2 * ; 1 10 times double print")
for source in ("+", "1 0 /", "bogus", ": open 1 2", "1 2 < print 5 halt 6 print", "dup", ": loop loop ; loop"):
    vm.stack.clear()
    try:
        vm.run(source)
    except Halt:
        print("halted with", vm.stack)
    except RecursionError as e:
        print("RecursionError")
    except Exception as e:
        print(f"{source!r}: {type(e).__name__}: {e}")
lines = []
quiet = VM(lines.append)
quiet.run("1 2 3 print print print")
print(lines, sorted(vm.words), sorted(vm.ops)[:7])
