"""Ids of the MSI. They come from paths and the version alone, so that the same folder gives the same tables."""
import hashlib
import os
import uuid

HERE = os.path.dirname(os.path.abspath(__file__))
SPACE = uuid.UUID('3f5c4a41-6a0d-4c39-9a55-0a1b5a7a6f10')
# The same in installer/msi.nsh. It never changes: Windows finds other versions by it.
UPGRADE = '7B0C9C5E-0F3A-4E0B-9D5B-3C1F4D6C2A15'


def guid(name):
    return str(uuid.uuid5(SPACE, name)).upper()


def key(prefix, name):
    """A row's key: a letter for its table, and a part of the name's checksum."""
    return prefix + hashlib.sha256(name.encode()).hexdigest()[:16]


def homepage():
    """The address of Patchlight, which packaging/manifests/release.properties has."""
    with open(os.path.join(HERE, '../manifests/release.properties'), encoding='utf-8') as file:
        return next(line.strip().split('=', 1)[1] for line in file if line.startswith('homepage='))


def registry_rows():
    """The rows of installer/registry.txt, each as the list of its columns."""
    with open(os.path.join(HERE, '../installer/registry.txt'), encoding='utf-8') as lines:
        return [line.rstrip('\n').split('|') for line in lines if not line.startswith('#')]
