class Contact:
    def __init__(self, name, phone, email=None):
        self.name = name
        self.phone = phone
        self.email = email


class ContactBook:
    def __init__(self):
        self.contacts = {}

    def add(self, contact):
        key = contact.name.lower()
        if key in self.contacts:
            raise KeyError(f"{contact.name} is already in the book")
        self.contacts[key] = contact

    def find(self, text):
        return [c for k, c in self.contacts.items() if text.lower() in k]

    def rename(self, old, new):
        contact = self.contacts.pop(old.lower())
        contact.name = new
        self.add(contact)

    def export(self):
        rows = []
        for c in sorted(self.contacts.values(), key=lambda c: c.name):
            rows.append({"name": c.name, "phone": c.phone, "mail": c.email or "-"})
        return rows


book = ContactBook()
book.add(Contact("Ann Lee", "555-1234", "ann@example.org"))
book.add(Contact("Bob Ray", "555-9876"))
try:
    book.add(Contact("ANN LEE", "0"))
except KeyError as e:
    print("Error:", e)
book.rename("bob ray", "Robert Ray")
for row in book.export():
    print("{name:<12}{phone:>10}  {mail}".format(**row))
print([c.name for c in book.find("a")], [c.name for c in book.find("zz")])
print(book.contacts["ann lee"].emial)
