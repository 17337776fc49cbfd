"""Addresses and networks of the internet protocol."""

import functools as _functools

IPV4LENGTH, IPV6LENGTH = 32, 128


class AddressValueError(ValueError): pass
class NetmaskValueError(ValueError): pass


def _try(made, text, what):
    for cls in made:
        try:
            return cls(text)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{text!r} does not appear to be an IPv4 or IPv6 {what}")


def ip_address(address):
    return _try((IPv4Address, IPv6Address), address, "address")


def ip_network(address, strict=True):
    return _try((lambda text: IPv4Network(text, strict), lambda text: IPv6Network(text, strict)), address, "network")


def ip_interface(address):
    return _try((IPv4Interface, IPv6Interface), address, "interface")


def _parse4(text):
    octets = text.split(".")
    if len(octets) != 4:
        raise AddressValueError(f"Expected 4 octets in {text!r}")
    number = 0
    for octet in octets:
        if not octet:
            wrong = "Empty octet not permitted"
        elif not (octet.isascii() and octet.isdigit()):
            wrong = f"Only decimal digits permitted in {octet!r}"
        elif len(octet) > 3:
            wrong = f"At most 3 characters permitted in {octet!r}"
        elif octet != "0" and octet[0] == "0":
            wrong = f"Leading zeros are not permitted in {octet!r}"
        elif int(octet) > 255:
            wrong = f"Octet {int(octet)} (> 255) not permitted"
        else:
            number = number << 8 | int(octet)
            continue
        raise AddressValueError(f"{wrong} in {text!r}")
    return number


def _parse6(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    parts = text.split(":")
    if len(parts) < 3:
        raise AddressValueError(f"At least 3 parts expected in {text!r}")
    if "." in parts[-1]:
        try:
            last = _parse4(parts.pop())
        except AddressValueError as exc:
            raise AddressValueError(f"{exc} in {text!r}") from None
        parts += [f"{last >> 16:x}", f"{last & 0xffff:x}"]
    if len(parts) > 9:
        raise AddressValueError(f"At most 8 colons permitted in {text!r}")
    gaps = [i for i in range(1, len(parts) - 1) if not parts[i]]
    if len(gaps) > 1:
        raise AddressValueError(f"At most one '::' permitted in {text!r}")
    for i, end in ((0, "Leading"), (-1, "Trailing")):
        if not parts[i] and (not gaps or gaps[0] != (1 if i == 0 else len(parts) - 2)):
            raise AddressValueError(f"{end} ':' only permitted as part of '::' in {text!r}")
    if gaps:
        head, tail = [p for p in parts[:gaps[0]] if p], [p for p in parts[gaps[0] + 1:] if p]
        if len(head) + len(tail) > 7:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        parts = head + ["0"] * (8 - len(head) - len(tail)) + tail
    elif len(parts) != 8:
        raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
    number = 0
    for part in parts:
        if part.strip("0123456789abcdefABCDEF"):
            raise AddressValueError(f"Only hex digits permitted in {part!r} in {text!r}")
        if len(part) > 4:
            raise AddressValueError(f"At most 4 characters permitted in {part!r} in {text!r}")
        number = number << 16 | int(part, 16)
    return number


def _text4(number):
    return ".".join([str(number >> shift & 255) for shift in (24, 16, 8, 0)])


def _text6(number):
    parts = [f"{number >> shift & 0xffff:x}" for shift in range(112, -1, -16)]
    best = start = size = 0
    at = -1
    for i, part in enumerate([*parts, "end"]):
        if part == "0":
            if not size:
                start = i
            size += 1
            if size > best:
                best, at = size, start
        else:
            size = 0
    if best < 2:
        return ":".join(parts)
    return ":".join(parts[:at]) + "::" + ":".join(parts[at + best:])


@_functools.total_ordering
class _Address:
    __slots__ = ("_ip", "__weakref__")

    def __init__(self, address):
        bits = self.max_prefixlen
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f"{address} (< 0) is not permitted as an IPv{self.version} address")
            if address >> bits:
                raise AddressValueError(f"{address} (>= 2**{bits}) is not permitted as an IPv{self.version} address")
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) != bits // 8:
                raise AddressValueError(f"{address!r} (len {len(address)} != {bits // 8}) is not permitted as an IPv{self.version} address")
            self._ip = int.from_bytes(address)
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {text!r}")
            self._ip = self._parse(text)

    def __int__(self):
        return self._ip

    def __str__(self):
        return self._text(self._ip)

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __hash__(self):
        return hash(hex(self._ip))

    def __eq__(self, other):
        return isinstance(other, _Address) and (self.version, self._ip) == (other.version, other._ip) \
            if isinstance(other, _Address) else NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return self._ip < other._ip

    def __add__(self, other):
        return type(self)(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return type(self)(self._ip - other) if isinstance(other, int) else NotImplemented

    def __format__(self, spec):
        if not spec or spec[-1] == "s":
            return format(str(self), spec)
        if spec.lstrip("#").lstrip("_") not in ("b", "n", "x", "X") or spec.count("#") > 1 or spec.count("_") > 1:
            return super().__format__(spec)
        kind = ("b" if self.version == 4 else "x") if spec[-1] == "n" else spec[-1]
        width = self.max_prefixlen // (1 if kind == "b" else 4)
        width += 2 * ("#" in spec) + ("_" in spec) * (width // 4 - 1)
        return format(self._ip, f"{'#' * ('#' in spec)}0{width}{'_' * ('_' in spec)}{kind}")

    def __reduce__(self):
        return type(self), (str(self),)

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8)

    @property
    def compressed(self):
        return str(self)

    def _within(self, *networks):
        return any([self in _network(self, text) for text in networks])

    is_unspecified = property(lambda self: self._ip == 0)
    is_multicast = property(lambda self: self._within(self._multicast))
    is_loopback = property(lambda self: self._within(self._loopback))
    is_link_local = property(lambda self: self._within(self._link))
    is_private = property(lambda self: self._within(*self._private) and not self._within(*self._open))
    is_global = property(lambda self: not self.is_private and not (self.version == 4 and self._within("100.64.0.0/10")))
    is_reserved = property(lambda self: self._within(*self._reserved))


def _network(address, text):
    return (IPv4Network if address.version == 4 else IPv6Network)(text)


class IPv4Address(_Address):
    __slots__ = ()
    version, max_prefixlen = 4, 32
    _parse, _text = staticmethod(_parse4), staticmethod(_text4)
    _multicast, _loopback, _link, _reserved = "224.0.0.0/4", "127.0.0.0/8", "169.254.0.0/16", ("240.0.0.0/4",)
    _private = ("0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.0.170/31 192.0.2.0/24 "
                "192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 255.255.255.255/32").split()
    _open = "192.0.0.9/32", "192.0.0.10/32"
    exploded = property(str)
    reverse_pointer = property(lambda self: ".".join(str(self).split(".")[::-1]) + ".in-addr.arpa")


class IPv6Address(_Address):
    __slots__ = ()
    version, max_prefixlen = 6, 128
    _parse, _text = staticmethod(_parse6), staticmethod(_text6)
    _multicast, _loopback, _link = "ff00::/8", "::1/128", "fe80::/10"
    _reserved = "::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 A000::/3 C000::/3 E000::/4 F000::/5 F800::/6 FE00::/9".split()
    _private = "::1/128 ::/128 ::ffff:0:0/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 fc00::/7 fe80::/10".split()
    _open = "2001:1::1/128", "2001:1::2/128", "2001:3::/32", "2001:4:112::/48", "2001:20::/28", "2001:30::/28"
    exploded = property(lambda self: ":".join([f"{self._ip >> shift & 0xffff:04x}" for shift in range(112, -1, -16)]))
    reverse_pointer = property(lambda self: ".".join(self.exploded.replace(":", "")[::-1]) + ".ip6.arpa")

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xffffffff) if self._ip >> 32 == 0xffff else None


@_functools.total_ordering
class _Network:
    def __init__(self, address, strict=True):
        cls, bits = self._address_class, self._address_class.max_prefixlen
        if isinstance(address, tuple):
            text, mask = address[0], str(address[1]) if len(address) > 1 else str(bits)
        elif isinstance(address, (int, bytes)):
            text, mask = address, str(bits)
        else:
            text, *rest = str(address).split("/")
            if len(rest) > 1:
                raise AddressValueError(f"Only one '/' permitted in {address!r}")
            mask = rest[0] if rest else str(bits)
        first = cls(text)
        self._prefixlen = self._length(mask, bits)
        self.netmask = cls((1 << bits) - (1 << bits - self._prefixlen))
        self.network_address = cls(first._ip & self.netmask._ip)
        if strict and first != self.network_address:
            raise ValueError(f"{address if not isinstance(address, tuple) else '/'.join(map(str, address))} has host bits set")

    def _length(self, mask, bits):
        if mask.isascii() and mask.isdigit():
            if int(mask) <= bits:
                return int(mask)
        elif bits == 32:
            try:
                number = _parse4(mask)
            except AddressValueError:
                number = None
            for length in range(33 if number is not None else 0):
                whole = (1 << 32) - (1 << 32 - length)
                if number in (whole, whole ^ 0xffffffff):
                    return length
        raise NetmaskValueError(f"{mask!r} is not a valid netmask")

    version = property(lambda self: self._address_class.version)
    max_prefixlen = property(lambda self: self._address_class.max_prefixlen)
    prefixlen = property(lambda self: self._prefixlen)
    hostmask = property(lambda self: self._address_class(~self.netmask._ip & (1 << self.max_prefixlen) - 1))
    broadcast_address = property(lambda self: self._address_class(self.network_address._ip | self.hostmask._ip))
    num_addresses = property(lambda self: 1 << self.max_prefixlen - self._prefixlen)
    with_prefixlen = property(lambda self: f"{self.network_address}/{self._prefixlen}")
    with_netmask = property(lambda self: f"{self.network_address}/{self.netmask}")
    with_hostmask = property(lambda self: f"{self.network_address}/{self.hostmask}")
    compressed = property(str)
    exploded = property(lambda self: f"{self.network_address.exploded}/{self._prefixlen}")
    is_private = property(lambda self: self.network_address.is_private and self.broadcast_address.is_private)
    is_global = property(lambda self: not self.is_private)
    is_multicast = property(lambda self: self.network_address.is_multicast and self.broadcast_address.is_multicast)
    is_loopback = property(lambda self: self.network_address.is_loopback and self.broadcast_address.is_loopback)

    def __str__(self):
        return self.with_prefixlen

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def _key(self):
        return self.network_address._ip, self.netmask._ip

    def __hash__(self):
        return hash(self._key())

    def __eq__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        return self.version == other.version and self._key() == other._key()

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return self._key() < other._key()

    def __iter__(self):
        return map(self._address_class, range(self.network_address._ip, self.broadcast_address._ip + 1))

    def __getitem__(self, n):
        size = self.num_addresses
        if not -size <= n < size:
            raise IndexError("address out of range")
        return self._address_class(self.network_address._ip + n % size)

    def __contains__(self, other):
        return isinstance(other, _Address) and other.version == self.version and \
            other._ip & self.netmask._ip == self.network_address._ip

    def hosts(self):
        low, high = self.network_address._ip, self.broadcast_address._ip
        if self.num_addresses == 1:
            return [self._address_class(low)]
        if self.num_addresses == 2:
            return list(self)
        return map(self._address_class, range(low + 1, high + (self.version == 6)))

    def overlaps(self, other):
        return self.network_address in other or other.network_address in self

    def _same(self, other):
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")

    def subnet_of(self, other):
        self._same(other)
        return other.network_address <= self.network_address and self.broadcast_address <= other.broadcast_address

    def supernet_of(self, other):
        return other.subnet_of(self)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        length = self._prefixlen + prefixlen_diff
        if length > self.max_prefixlen:
            raise ValueError(f"prefix length diff {length} is invalid for netblock {self}")
        for start in range(self.network_address._ip, self.broadcast_address._ip + 1, 1 << self.max_prefixlen - length):
            yield type(self)((start, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError(f"current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}")
        return type(self)((self.network_address._ip, length), strict=False)

    def address_exclude(self, other):
        self._same(other)
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        whole = self
        while whole != other:
            for part in whole.subnets():
                if other.subnet_of(part):
                    inner = part
                else:
                    yield part
            whole = inner


class IPv4Network(_Network):
    _address_class = IPv4Address


class IPv6Network(_Network):
    _address_class = IPv6Address


class _Interface:
    def __init__(self, address):
        self.network = self._network_class(address, strict=False)
        super().__init__(address[0] if isinstance(address, tuple) else address if isinstance(address, (int, bytes)) else str(address).split("/")[0])
        self.netmask, self.hostmask = self.network.netmask, self.network.hostmask

    ip = property(lambda self: self._ip_class(self._ip))
    with_prefixlen = property(lambda self: f"{self.ip}/{self.network.prefixlen}")

    def __str__(self):
        return self.with_prefixlen

    def __eq__(self, other):
        return super().__eq__(other) and self.network == getattr(other, "network", None)

    def __hash__(self):
        return hash((self._ip, self.network))


class IPv4Interface(_Interface, IPv4Address):
    _network_class, _ip_class = IPv4Network, IPv4Address


class IPv6Interface(_Interface, IPv6Address):
    _network_class, _ip_class = IPv6Network, IPv6Address


def summarize_address_range(first, last):
    if first.version != last.version:
        raise TypeError(f"{first} and {last} are not of the same version")
    if first > last:
        raise ValueError("last IP address must be greater than first")
    low, high, bits = first._ip, last._ip, first.max_prefixlen
    while low <= high:
        size = min((low & -low).bit_length() - 1 if low else bits, (high - low + 1).bit_length() - 1)
        yield _network(first, (low, bits - size))
        low += 1 << size


def collapse_addresses(addresses):
    spans = []
    for item in addresses:
        network = item if isinstance(item, _Network) else _network(item, (item._ip, item.max_prefixlen))
        spans.append((network.network_address, network.broadcast_address))
    joined = []
    for low, high in sorted(spans):
        if joined and low._ip <= joined[-1][1]._ip + 1:
            joined[-1][1] = max(joined[-1][1], high)
        else:
            joined.append([low, high])
    return iter([network for low, high in joined for network in summarize_address_range(low, high)])
