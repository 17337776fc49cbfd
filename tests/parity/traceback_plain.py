def load(path):
    return parse(path, {"text": path})


def parse(name, options):
    words = [word for word in options["text"].split()]
    return words[0] + options["missing"] + str(len(name))


class Reader:
    def read(self, path):
        return (load(path)
                or None)


print("before")
Reader().read("some file")
print("never")
