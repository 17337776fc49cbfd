import csv


class Sink:
    def write(self, text):
        print("write", repr(text))
        return len(text)


w = csv.writer(Sink())
print(w.writerow(["a", 1]))


class FullDisk:
    def write(self, text):
        raise OSError("disk full")


try:
    csv.writer(FullDisk()).writerow([1])
except OSError as e:
    print(type(e).__name__, e)
print(w.dialect.quoting == csv.QUOTE_MINIMAL, [csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_NONE, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL])
