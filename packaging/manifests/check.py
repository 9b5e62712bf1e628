#!/usr/bin/env python3
"""Checks the manifests for package managers against their schemas and against the released files.

packaging/manifests/check.py MANIFESTS DIST      prints each fault and ends with 1; needs python3-jsonschema and python3-yaml

schemas.json holds what the schemas of winget and Scoop ask of the keys in use. There is no PowerShell here, so of the scripts for Chocolatey only
the part that make.py writes is read: quotation marks, brackets, comments, and the table of arguments.
"""
import glob
import hashlib
import json
import os
import re
import sys
import xml.etree.ElementTree

import jsonschema
import yaml

HERE = os.path.dirname(os.path.abspath(__file__))
NUSPEC = '{http://schemas.microsoft.com/packaging/2015/06/nuspec.xsd}'
# Parameters of Chocolatey's functions, as its help lists them.
PARAMETERS = {
    'Install-ChocolateyPackage': {'packageName', 'softwareName', 'fileType', 'url64bit', 'checksum64', 'checksumType64', 'silentArgs', 'validExitCodes'},
    'Uninstall-ChocolateyPackage': {'packageName', 'fileType', 'file', 'silentArgs', 'validExitCodes'},
}
TOKEN = re.compile(r"#[^\n]*|'(?:[^']|'')*'|[()\[\]{}]|\s+|[^\s#'()\[\]{}\"]+")
PAIRS = {')': '(', ']': '[', '}': '{'}


def against(schemas, kind, document):
    schema = {**schemas[kind], '$defs': schemas['$defs']}
    for error in jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker()).iter_errors(document):
        yield '%s %s: %s' % (kind, '/'.join(map(str, error.absolute_path)), error.message[:200])


def tokens(text):
    """The parts of a script without comments and blanks; ValueError at anything that isn't closed, or that make.py never writes."""
    at, open_ones, found = 0, [], []
    while at < len(text):
        part = TOKEN.match(text, at)
        if not part:
            raise ValueError('line %d: not understood' % (text.count('\n', 0, at) + 1))
        at = part.end()
        token = part[0]
        if token.isspace() or token.startswith('#'):
            continue
        found.append(token)
        if token in PAIRS.values():
            open_ones.append(token)
        elif token in PAIRS and (not open_ones or open_ones.pop() != PAIRS[token]):
            raise ValueError('line %d: %s closes nothing' % (text.count('\n', 0, at) + 1, token))
    if open_ones:
        raise ValueError('%s is not closed' % open_ones[-1])
    return found


def script(path, function):
    with open(path, encoding='utf-8', newline='') as file:
        text = file.read()
    name = os.path.basename(path)
    if re.search(r'@\w+@', text):
        yield name + ': a value is missing'
    try:
        parts = tokens(text)
    except ValueError as problem:
        yield '%s: %s' % (name, problem)
        return
    calls = [parts[i] for i in range(len(parts) - 1) if parts[i + 1] == '@arguments']
    if calls != [function]:
        yield '%s: does not call %s @arguments' % (name, function)
        return
    keys = [parts[i] for i in range(len(parts) - 1) if parts[i + 1] == '=' and not parts[i].startswith('$')]
    for key in keys:
        if key not in PARAMETERS[function] or keys.count(key) > 1:
            yield '%s: %s is no parameter of %s, or is there twice' % (name, key, function)
    for key in PARAMETERS[function] - set(keys):
        yield '%s: %s is missing' % (name, key)


def nuspec(path, version):
    try:
        metadata = xml.etree.ElementTree.parse(path).getroot().find(NUSPEC + 'metadata')
    except xml.etree.ElementTree.ParseError as problem:
        yield 'nuspec: %s' % problem
        return
    texts = {} if metadata is None else {part.tag.replace(NUSPEC, ''): (part.text or '').strip() for part in metadata}
    for name in ('id', 'version', 'authors', 'description', 'license', 'projectUrl', 'summary'):
        if not texts.get(name) or '@' in texts[name]:
            yield 'nuspec: no ' + name
    if texts.get('version') != version:
        yield 'nuspec: another version'


def read(path):
    with open(path, encoding='utf-8') as file:
        return file.read()


def faults(manifests, dist):
    schemas = json.loads(read(os.path.join(HERE, 'schemas.json')))
    setup, = glob.glob(os.path.join(dist, '*-setup.exe'))
    archive, msi = setup.replace('-setup.exe', '.zip'), setup.replace('-setup.exe', '.msi')
    version = re.search(r'patchlight-([\d.]+)-', os.path.basename(setup))[1]
    winget = {}
    for path in sorted(glob.glob(os.path.join(manifests, 'winget', '*.yaml'))):
        document = yaml.safe_load(read(path))
        kind = document.get('ManifestType')
        winget[kind] = document
        yield from against(schemas, kind, document) if kind in ('version', 'installer', 'defaultLocale') else ['winget: unknown kind %s' % kind]
        if document.get('PackageVersion') != version:
            yield 'winget: another version in ' + os.path.basename(path)
    if sorted(winget) != ['defaultLocale', 'installer', 'version']:
        yield 'winget: not the three manifests'
    scoop = json.loads(read(os.path.join(manifests, 'scoop', 'patchlight.json')))
    yield from against(schemas, 'scoop', scoop)
    yield from script(os.path.join(manifests, 'chocolatey/tools/chocolateyInstall.ps1'), 'Install-ChocolateyPackage')
    yield from script(os.path.join(manifests, 'chocolatey/tools/chocolateyUninstall.ps1'), 'Uninstall-ChocolateyPackage')
    yield from nuspec(os.path.join(manifests, 'chocolatey/patchlight.nuspec'), version)
    named = [(one['InstallerUrl'], one['InstallerSha256'], msi if one.get('InstallerType') == 'wix' else setup)
             for one in winget.get('installer', {}).get('Installers', [])]
    named.append((scoop['architecture']['64bit']['url'], scoop['architecture']['64bit']['hash'], archive))
    install = read(os.path.join(manifests, 'chocolatey/tools/chocolateyInstall.ps1'))
    named.append((*(re.search(key + r"\s*=\s*'([^']*)'", install)[1] for key in ('url64bit', 'checksum64')), setup))
    for url, checksum, path in named:
        with open(path, 'rb') as file:
            if hashlib.sha256(file.read()).hexdigest() != checksum.lower() or not url.endswith('/' + os.path.basename(path)):
                yield 'not the released file: ' + url


def main(manifests, dist):
    found = []
    try:
        for fault in faults(manifests, dist):
            found.append(fault)
    except (OSError, ValueError, KeyError, TypeError, yaml.YAMLError) as problem:
        found.append('a manifest is missing or damaged: %r' % problem)
    print('\n'.join(found), end='\n' if found else '')
    return 1 if found else 0


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
