#!/usr/bin/env python3
"""Compares the files of a release with those that a rebuild made, and says of each whether it is the same.

packaging/trust/compare.py RELEASE REBUILT      RELEASE: the folder of the released files, or its list SHA256SUMS alone; REBUILT: target/dist

Of a program that differs, the signature is taken off both, and what is left is compared. A folder may hold fewer files than were published, but
no file that the rebuild doesn't make. Exit code: 0 all the same, 1 something differs or is missing, 2 wrong arguments.
"""
import hashlib
import os
import re
import struct
import sys
import zipfile

sys.dont_write_bytecode = True
import authenticode  # noqa: E402
import compound  # noqa: E402

LIST = 'SHA256SUMS'
# Names the tools of a build. Others may have made the same bytes.
INFO = '-buildinfo.txt'
# "sha256sum" marks a name with a backslash or a line end in it by a backslash; no file of a release has one.
LINE = re.compile(r'([0-9a-f]{64}) [ *]([^\\\r\n]+)\r?')


def listed(path):
    """The checksums by name; ValueError if a line isn't one of sha256sum."""
    sums = {}
    with open(path, encoding='utf-8') as file:
        for number, line in enumerate(file.read().split('\n'), 1):
            if not line.strip():
                continue
            parts = LINE.fullmatch(line)
            if not parts:
                raise ValueError('%s, line %d: not a line of sha256sum' % (path, number))
            if parts[2].startswith('/') or '..' in parts[2].split('/') or parts[2] in sums:
                raise ValueError('%s, line %d: an unexpected name' % (path, number))
            sums[parts[2]] = parts[1]
    if not sums:
        raise ValueError('%s: empty' % path)
    return sums


def checksum(path):
    digest = hashlib.sha256()
    with open(path, 'rb') as file:
        for block in iter(lambda: file.read(1 << 20), b''):
            digest.update(block)
    return digest.hexdigest()


def first_difference(one, other):
    for at in range(0, min(len(one), len(other)), 1 << 16):
        if one[at:at + (1 << 16)] != other[at:at + (1 << 16)]:
            return next(i for i in range(at, at + (1 << 16)) if one[i] != other[i])
    return min(len(one), len(other))


def difference(released, rebuilt):
    """None if the files are the same but for a signature, otherwise what differs, in words."""
    one, other = authenticode.read(released), authenticode.read(rebuilt)
    if zipfile.is_zipfile(released) and zipfile.is_zipfile(rebuilt) and one[:2] == b'PK':
        return zip_difference(released, rebuilt) or 'differs from byte %d' % first_difference(one, other)
    if one[:8] == other[:8] == compound.MAGIC:
        return msi_difference(one, other)
    try:
        one, other = authenticode.unsigned(one), authenticode.unsigned(other)
    except ValueError as problem:
        return 'differs from byte %d (%s)' % (first_difference(one, other), problem)
    if one == other:
        return None
    return 'differs from byte %d, also without its signature (%d and %d bytes)' % (first_difference(one, other), len(one), len(other))


def zip_difference(released, rebuilt):
    with zipfile.ZipFile(released) as one, zipfile.ZipFile(rebuilt) as other:
        ones = {entry.filename: (entry.CRC, entry.file_size) for entry in one.infolist()}
        others = {entry.filename: (entry.CRC, entry.file_size) for entry in other.infolist()}
    parts = (
        ('differs', sorted(name for name in ones.keys() & others.keys() if ones[name] != others[name])),
        ('only in the release', sorted(ones.keys() - others.keys())),
        ('only in the rebuild', sorted(others.keys() - ones.keys())))
    return '; '.join('%s: %s%s' % (how, ', '.join(names[:5]), ' and %d more' % (len(names) - 5) if len(names) > 5 else '') for how, names in parts if names)


def msi_difference(one, other):
    try:
        ones, others = compound.unsigned(one), compound.unsigned(other)
    except (ValueError, struct.error) as problem:
        return '%s' % problem
    different = [name for name in ones.keys() | others.keys() if ones.get(name) != others.get(name)]
    if different:
        return '%d of its %d tables and files, also without its signature' % (len(different), len(ones.keys() | others.keys()))
    # Signing writes the file again, so it may differ in order and gaps. Without a signature it must not.
    signed = len(compound.streams(one)) != len(ones) or len(compound.streams(other)) != len(others)
    return None if signed else 'differs from byte %d' % first_difference(one, other)


def said(name, text):
    print('%-12s %s' % (text.split(':')[0], name) + (text[text.index(':'):] if ':' in text else ''))


def verdict(folder, name, sums, rebuilt):
    """Prints one line about the file, and returns whether it is the same."""
    path, again = os.path.join(folder, name) if folder else None, os.path.join(rebuilt, name)
    if not os.path.isfile(again):
        said(name, 'UNKNOWN: the rebuild made no such file')
        return False
    if path is None:
        same = sums[name] == checksum(again) or name.endswith(INFO)
        said(name, 'same' if sums[name] == checksum(again) else 'other tools' if same else 'DIFFERS: if the file is signed, give the folder with it instead of the list')
        return same
    if not os.path.isfile(path):
        said(name, 'MISSING: the list names it, but the folder lacks it')
        return False
    released = checksum(path)
    if name in sums and sums[name] != released:
        said(name, 'DIFFERS: the file is not the one of the list; download it again')
        return False
    if released == checksum(again):
        said(name, 'same')
        return True
    if name.endswith(INFO):
        said(name, 'other tools')
        return True
    found = difference(path, again)
    said(name, 'same but for its signature' if found is None else 'DIFFERS: ' + found)
    return found is None


def main(arguments):
    if len(arguments) != 2 or not os.path.exists(arguments[0]) or not os.path.isdir(arguments[1]):
        print(__doc__, file=sys.stderr)
        return 2
    release, rebuilt = arguments
    folder = release if os.path.isdir(release) else None
    try:
        sums = {} if folder and not os.path.exists(os.path.join(folder, LIST)) else listed(os.path.join(folder, LIST) if folder else release)
    except (OSError, ValueError) as problem:
        print('DIFFERS: %s' % problem)
        return 1
    names = set(sums)
    if folder:
        names |= {os.path.relpath(os.path.join(where, file), folder).replace(os.sep, '/')
                  for where, _, files in os.walk(folder) for file in files}
        names.discard(LIST)
    results = [verdict(folder, name, sums, rebuilt) for name in sorted(names)]
    different = results.count(False)
    if not results:
        print('DIFFERS: there is no file to compare')
        return 1
    print('All %d files are the same.' % len(results) if not different else '%d of %d files are not the same.' % (different, len(results)))
    return 1 if different else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
