"""Reads the streams of an MSI, whose format is that of Microsoft's "Compound File Binary" [MS-CFB].

Two MSIs whose streams are the same install the same; a signature is a stream of its own.
"""
import struct

MAGIC = bytes.fromhex('d0cf11e0a1b11ae1')
# The two streams of a signature.
SIGNATURES = ('\5DigitalSignature', '\5MsiDigitalSignatureEx')
FREE = 0xFFFFFFFA
STREAM, ROOT, STORAGE = 2, 5, 1
SHORTEST = 4096


class File:
    """Sectors and their chains; ValueError if a chain is damaged."""

    def __init__(self, data):
        if len(data) < 512 or data[:8] != MAGIC:
            raise ValueError('not an MSI')
        self.data = data
        shift, self.mini = struct.unpack_from('<HH', data, 30)
        if (shift, self.mini) not in ((9, 6), (12, 6)):
            raise ValueError('an MSI of an unknown kind')
        self.size = 1 << shift
        directory, minis, first, count = (struct.unpack_from('<I', data, at)[0] for at in (48, 60, 68, 72))
        tables = list(struct.unpack_from('<109I', data, 76))
        for _ in range(count):
            entries = struct.unpack('<%dI' % (self.size // 4), self.sector(first))
            tables += entries[:-1]
            first = entries[-1]
        self.next = []
        for table in tables:
            if table < FREE:
                self.next += struct.unpack('<%dI' % (self.size // 4), self.sector(table))
        self.directory = self.chain(directory)
        chained = self.chain(minis) if minis < FREE else b''
        self.next_mini = struct.unpack('<%dI' % (len(chained) // 4), chained)

    def sector(self, number):
        at = (number + 1) * self.size
        part = self.data[at:at + self.size]
        if not part:
            raise ValueError('a damaged MSI: sector %d is missing' % number)
        # The last one may be cut.
        return part + bytes(self.size - len(part))

    def chain(self, first):
        return b''.join(self.sector(number) for number in links(self.next, first))


def links(following, first):
    """The numbers of a chain."""
    seen = 0
    while first < FREE:
        seen += 1
        if first >= len(following) or seen > len(following):
            raise ValueError('a damaged MSI: a chain that leads nowhere')
        yield first
        first = following[first]


def streams(data):
    """The content of each stream by its name, and of each folder its class id; ValueError if this is no MSI, or a damaged one."""
    file = File(data)
    entries = []
    for at in range(0, len(file.directory), 128):
        length, kind = struct.unpack_from('<HB', file.directory, at + 64)
        name = file.directory[at:at + max(length - 2, 0)].decode('utf-16-le')
        entries.append((name, kind, file.directory[at + 80:at + 96], *struct.unpack_from('<IQ', file.directory, at + 116)))
    if not entries or entries[0][1] != ROOT:
        raise ValueError('a damaged MSI: no root')
    small = file.chain(entries[0][3])
    found = {}
    for name, kind, class_id, first, length in entries:
        if kind == STREAM and length >= SHORTEST:
            content = file.chain(first)
        elif kind == STREAM and length:
            content = b''.join(small[number << file.mini:(number + 1) << file.mini] for number in links(file.next_mini, first))
        else:
            content = b''
        if kind in (STREAM, ROOT, STORAGE):
            if name in found or kind == STREAM and len(content) < length:
                raise ValueError('a damaged MSI: %r' % name)
            found[name] = content[:length] if kind == STREAM else class_id
    return found


def unsigned(data):
    """The streams without those of a signature."""
    return {name: content for name, content in streams(data).items() if name not in SIGNATURES}
