#!/usr/bin/env python3
"""Takes the Authenticode signature off a Windows program and puts it on again. The rest of the file stays as it is.

packaging/trust/authenticode.py strip FROM TO              the program without its signature
packaging/trust/authenticode.py extract FROM TO            the signature alone
packaging/trust/authenticode.py attach PROGRAM SIGNATURE   puts an extracted signature on an unsigned program

The format is that of Microsoft's "PE Format": the security directory holds the offset and size of a table at the end of the file. Signing also
pads the file to 8 bytes and writes its checksum, so "strip" sets the checksum to zero and keeps the padding. Exit code 1: no such file or format.
"""
import struct
import sys

SECURITY = 4


class NotSigned(ValueError):
    """The file is a program, but has no signature."""


def places(data):
    """The offsets of the checksum and of the entry of the security directory; ValueError if this is no Windows program."""
    if len(data) < 0x40 or data[:2] != b'MZ':
        raise ValueError('not a Windows program')
    head = struct.unpack_from('<I', data, 0x3C)[0]
    if head + 26 > len(data) or data[head:head + 4] != b'PE\0\0':
        raise ValueError('not a Windows program')
    optional = head + 24
    magic = struct.unpack_from('<H', data, optional)[0]
    directories = {0x10B: 96, 0x20B: 112}.get(magic)
    if directories is None or optional + directories + 8 * (SECURITY + 1) > len(data):
        raise ValueError('a Windows program of an unknown kind')
    if struct.unpack_from('<I', data, optional + directories - 4)[0] <= SECURITY:
        raise ValueError('a Windows program without a security directory')
    return optional + 64, optional + directories + 8 * SECURITY


def table(data):
    """The offset of the signature. NotSigned if there is none, ValueError if anything follows it, because that could hide content."""
    _, entry = places(data)
    offset, size = struct.unpack_from('<II', data, entry)
    if offset == 0 and size == 0:
        raise NotSigned('not signed')
    if offset % 8 or size < 8 or offset + size != len(data) or offset < entry + 8:
        raise ValueError('a signature that is not the end of the file')
    at = offset
    while at < len(data):
        length = struct.unpack_from('<I', data, at)[0] if at + 8 <= len(data) else 0
        if length < 8:
            raise ValueError('a damaged signature')
        at += (length + 7) // 8 * 8
    if at != len(data):
        raise ValueError('a damaged signature')
    return offset


def padded(data):
    return data + bytes(-len(data) % 8)


def unsigned(data):
    """The program without signature and checksum, padded to 8 bytes: two files that differ in nothing else give the same."""
    checksum, entry = places(data)
    try:
        rest = bytearray(data[:table(data)])
    except NotSigned:
        rest = bytearray(padded(data))
    rest[checksum:checksum + 4] = bytes(4)
    rest[entry:entry + 8] = bytes(8)
    return bytes(rest)


def signed(data, signature):
    """The unsigned program with the signature, and with the checksum that fits."""
    checksum, entry = places(data)
    if struct.unpack_from('<II', data, entry) != (0, 0):
        raise ValueError('signed already')
    whole = bytearray(padded(data)) + signature
    struct.pack_into('<II', whole, entry, len(whole) - len(signature), len(signature))
    whole[checksum:checksum + 4] = bytes(4)
    # 16-bit words, each carry added again, then the length of the file.
    total = sum(struct.unpack('<%dH' % (len(whole) // 2), bytes(whole)))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    struct.pack_into('<I', whole, checksum, total + len(whole))
    return bytes(whole)


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def main(arguments):
    if len(arguments) != 3 or arguments[0] not in ('strip', 'extract', 'attach'):
        print(__doc__, file=sys.stderr)
        return 2
    action, first, second = arguments
    try:
        data = read(first)
        if action == 'attach':
            target, result = first, signed(data, read(second))
        else:
            target, result = second, unsigned(data) if action == 'strip' else data[table(data):]
        with open(target, 'wb') as file:
            file.write(result)
    except (OSError, ValueError, struct.error) as problem:
        print('%s: %s' % (first, problem), file=sys.stderr)
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
