"""What the package consists of: the libraries in its jar, and what does not come from Maven. Imported by the other scripts of this folder."""
import hashlib
import json
import os
import re
import subprocess
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
OWN = ('org/patchlight/',)


def checksum(path):
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


def contents(jar):
    """The entries of a jar that only one library can have: no folders, no META-INF, no texts at the top that several have."""
    with zipfile.ZipFile(jar) as archive:
        return {name for name in archive.namelist()
                if not name.endswith('/') and not name.startswith('META-INF/') and not re.fullmatch(r'(LICENSE|NOTICE)[^/]*|(.*/)?module-info\.class', name)}


def licences():
    """The licence of each artifact as an SPDX expression, from the list that About shows."""
    found = {}
    with open(os.path.join(ROOT, 'src/main/resources/org/patchlight/libraries.tsv'), encoding='utf-8') as file:
        for line in file.read().splitlines()[1:]:
            _, licence, artifacts = line.split('\t')
            found.update((artifact, expression(licence)) for artifact in artifacts.split(' '))
    return found


def expression(licence):
    """"A, B or C" as "A OR B OR C", "A, B and C" as "A AND B AND C", "A with E" as "A WITH E"; old short names as SPDX has them now."""
    joined = licence.replace(', ', ' AND ' if ' and ' in licence else ' OR ')
    for word in ('and', 'or', 'with'):
        joined = joined.replace(' %s ' % word, ' %s ' % word.upper())
    joined = re.sub(r'\b(L?GPL-[0-9.]+)(?=$| )', r'\1-only', joined)
    return re.sub(r'(\S+ WITH \S+)', r'(\1)', joined) if ' AND ' in joined else joined


def libraries(folder):
    """The libraries that packaging/package/bom listed, each with the path of its jar under "path"; a checksum ties the two together."""
    with open(os.path.join(folder, 'bom.json'), encoding='utf-8') as file:
        listed = json.load(file)
    with open(os.path.join(folder, 'libraries.path'), encoding='utf-8') as file:
        paths = {checksum(path): path for path in file.read().strip().split(os.pathsep)}
    for library in listed['components']:
        library['path'] = paths[next(entry['content'] for entry in library['hashes'] if entry['alg'] == 'SHA-256')]
    return listed


def shipped(folder, jar):
    """The libraries of which anything is in the jar."""
    inside = contents(jar)
    return [library for library in libraries(folder)['components'] if contents(library['path']) & inside]


def debian_version(package):
    return subprocess.run(['dpkg-query', '-W', '-f=${Version}', package], check=True, capture_output=True, text=True).stdout


def upstream(version):
    return re.sub(r'^\d+:|[-+~].*$', '', version)


def runtime():
    with open(os.path.join(ROOT, 'packaging/runtime/runtime.properties'), encoding='utf-8') as file:
        return dict(line.rstrip('\n').split('=', 1) for line in file if '=' in line and not line.startswith('#'))


def others(nsis):
    """What isn't from Maven: name, version, what it is, and a package URL. NSIS is the version of makensis."""
    compiler, headers = debian_version('gcc-mingw-w64-x86-64-win32'), debian_version('mingw-w64-x86-64-dev')
    java = runtime()['version']
    nsis = upstream(nsis.lstrip('v'))
    return [
        ('temurin-jre', java, 'platform', 'The Java runtime in the folder jre', 'pkg:generic/temurin-jre@' + java.replace('+', '%2B')),
        ('gcc-runtime', upstream(compiler), 'library', 'libgcc, linked into the starters', 'pkg:deb/debian/gcc-mingw-w64-x86-64-win32@' + compiler.replace('+', '%2B')),
        ('mingw-w64-runtime', upstream(headers), 'library', 'The C runtime, linked into the starters', 'pkg:deb/debian/mingw-w64-x86-64-dev@' + headers.replace('+', '%2B')),
        ('nsis', nsis, 'application', 'The program in setup and in the uninstaller', 'pkg:generic/nsis@' + nsis),
    ]
