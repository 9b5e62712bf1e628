#!/usr/bin/env python3
"""Holds the jar, the list of parts (SBOM), the licences on disk and the list of About against each other, so that no part can be forgotten.

packaging/package/agreement.py BOM APP SBOM      prints each disagreement and ends with 1, or prints nothing
"""
import json
import os
import re
import sys

sys.dont_write_bytecode = True
import parts  # noqa: E402


def disagreements(bom, app, sbom):
    jar = os.path.join(app, 'patchlight.jar')
    with open(sbom, encoding='utf-8') as file:
        components = json.load(file)['components']
    named = {component['name'] for component in components if component['type'] != 'file'}
    every = parts.libraries(bom)['components']
    owned = [library for library in every if library['name'] in named]
    inside = parts.contents(jar)
    for name in sorted(inside - set().union(*(parts.contents(library['path']) for library in owned)) - {one for one in inside if one.startswith(parts.OWN)}):
        yield 'in the jar, but of no library of the SBOM: ' + name
    for library in owned:
        if not parts.contents(library['path']) & inside:
            yield 'in the SBOM, but nothing of it in the jar: ' + library['name']
    for name in sorted(named - {library['name'] for library in every} - {'temurin-jre', 'gcc-runtime', 'mingw-w64-runtime', 'nsis'}):
        yield 'in the SBOM, but unknown: ' + name
    for name in sorted({'temurin-jre', 'gcc-runtime', 'mingw-w64-runtime', 'nsis'} - named):
        yield 'not in the SBOM: ' + name
    for name in sorted(named - parts.licences().keys()):
        yield 'not in the list of About: ' + name
    yield from of_files(app, components)
    yield from of_licences(app, components)
    yield from of_names(app)


def of_names(app):
    """Names that are one on Windows, where they have no case."""
    for where, folders, names in os.walk(app):
        kept = {}
        for name in sorted(folders + names):
            other = kept.setdefault(name.lower(), name)
            if other != name:
                yield 'one file on Windows: %s and %s' % (os.path.relpath(os.path.join(where, other), app), name)


def of_files(app, components):
    for component in components:
        if component['type'] == 'file':
            path = os.path.join(app, component['name'])
            if not os.path.isfile(path) or parts.checksum(path) != component['hashes'][0]['content']:
                yield 'not the file of the SBOM: ' + component['name']
    named = {component['name'] for component in components if component['type'] == 'file'}
    for where, folders, names in os.walk(app):
        folders[:] = [folder for folder in folders if folder not in ('jre', 'licences')]
        for name in names:
            path = os.path.relpath(os.path.join(where, name), app).replace(os.sep, '/')
            if path not in named:
                yield 'a file that the SBOM lacks: ' + path


def of_licences(app, components):
    folder = os.path.join(app, 'licences')
    with open(os.path.join(folder, 'libraries.txt'), encoding='utf-8') as file:
        entries = [entry.splitlines() for entry in file.read().split('\n\n')[2:]]
    listed = {lines[0].split(' ')[0].split(':')[-1]: lines for lines in entries if len(lines) == 3}
    texts = set(os.listdir(os.path.join(folder, 'texts')))
    for component in components:
        if component['type'] == 'file':
            continue
        lines = listed.pop(component['name'], None)
        if lines is None:
            yield 'not in licences/libraries.txt: ' + component['name']
            continue
        if lines[0].split(' ')[1] != component['version'] or lines[1].strip() != component['licenses'][0]['expression']:
            yield 'another version or licence in licences/libraries.txt: ' + component['name']
        for text in re.split(', ', lines[2].strip()):
            path = os.path.join(folder, 'texts', text.replace('\\', '/'))
            texts.discard(text)
            if not os.path.exists(path) or os.path.isfile(path) and os.path.getsize(path) < 200:
                yield 'no text of the licence of %s: %s' % (component['name'], text)
    for name in sorted(listed):
        yield 'in licences/libraries.txt, but not in the SBOM: ' + name
    for text in sorted(texts):
        yield 'a text that no part refers to: ' + text


def main(bom, app, sbom):
    found = list(disagreements(bom, app, sbom))
    print('\n'.join(found), end='\n' if found else '')
    return 1 if found else 0


if __name__ == '__main__':
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
