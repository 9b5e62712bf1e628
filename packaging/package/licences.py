#!/usr/bin/env python3
"""Writes the licences of all parts of the package into a folder: a list, and the text of each licence once.

packaging/package/licences.py BOM JAR NSIS NSIS-COPYRIGHT TO     BOM: the folder of packaging/package/bom; NSIS: the version of makensis

The texts come out of the libraries themselves. For those without one they are the standard texts of Debian, or those in the folder texts here.
"""
import gzip
import hashlib
import os
import re
import sys
import zipfile

sys.dont_write_bytecode = True
import parts  # noqa: E402

# Of two or more licences the one that is chosen here. Apache 2.0 also is Patchlight's own.
STANDARD = {'Apache-2.0': '/usr/share/common-licenses/Apache-2.0', 'LGPL-2.1-only': '/usr/share/common-licenses/LGPL-2.1'}
TEXTS = os.path.join(parts.ROOT, 'packaging/package/texts')
DEBIAN = {'gcc-runtime': 'gcc-mingw-w64-x86-64-win32', 'mingw-w64-runtime': 'mingw-w64-x86-64-dev'}
# Texts of libraries; a page of a web browser or the name of a class is none.
TEXT = re.compile(r'(META-INF/)?(LICENSE|NOTICE)(\.[A-Za-z0-9]+)?')


def own_texts(jar):
    with zipfile.ZipFile(jar) as archive:
        # "blob" is the machine's form of the file beside it.
        return [(name, archive.read(name)) for name in sorted(archive.namelist()) if TEXT.fullmatch(name) and not name.endswith(('.blob', '.class'))]


def read(path):
    with (gzip.open if path.endswith('.gz') else open)(path, 'rb') as file:
        return file.read()


def texts_of(library, licence):
    """Name and content of each text of a library; an error if there is none."""
    found = own_texts(library['path'])
    own = os.path.join(TEXTS, library['group'] + '.txt')
    if os.path.exists(own):
        found.append(('LICENSE', read(own)))
    if not any('LICENSE' in name for name, _ in found):
        chosen = next((one for one in licence.split(' OR ') if one in STANDARD), None)
        if chosen is None:
            sys.exit('%s has no text of its licence, %s: put one into packaging/package/texts/%s.txt' % (library['name'], licence, library['group']))
        found.append((chosen, read(STANDARD[chosen])))
    return found


class Store:
    """Files of a folder; the same text is written once."""

    def __init__(self, folder):
        self.folder, self.names, self.taken = folder, {}, set()
        os.makedirs(folder, exist_ok=True)

    def put(self, library, name, content):
        content = content.replace(b'\r\n', b'\n')
        key = hashlib.sha256(b' '.join(content.split())).digest()
        if key not in self.names:
            known = name if name in STANDARD else '%s-%s' % (library, name.replace('META-INF/', '').replace('.txt', ''))
            # Names of files have no case on Windows: JNA and jna are two libraries.
            number = 1
            file = known + '.txt'
            while file.lower() in self.taken:
                number += 1
                file = '%s-%d.txt' % (known, number)
            self.taken.add(file.lower())
            self.names[key] = file
            with open(os.path.join(self.folder, file), 'wb') as out:
                out.write(content)
        return self.names[key]


def main(bom, jar, nsis, nsis_copyright, target):
    licences, store, rows = parts.licences(), Store(os.path.join(target, 'texts')), []
    store.put('', 'Apache-2.0', read(STANDARD['Apache-2.0']))
    for library in sorted(parts.shipped(bom, jar), key=lambda one: (one['group'], one['name'])):
        licence = licences[library['name']]
        texts = [store.put(library['name'], name, content) for name, content in texts_of(library, licence)]
        rows.append(('%s:%s' % (library['group'], library['name']), library['version'], licence, texts))
    for name, version, _, _, _ in parts.others(nsis):
        if name == 'temurin-jre':
            texts = ['..\\..\\jre\\legal', '..\\..\\jre\\NOTICE']
        else:
            path = nsis_copyright if name == 'nsis' else '/usr/share/doc/%s/copyright' % DEBIAN[name]
            texts = [store.put(name, 'copyright', read(path))]
        rows.append((name, version, licences[name], texts))
    with open(os.path.join(target, 'libraries.txt'), 'w', encoding='utf-8', newline='\r\n') as file:
        file.write('Parts of Patchlight by others, and their licences\n=================================================\n\n')
        file.write('The names of texts are relative to the folder texts. Patchlight itself: Patchlight.txt\n')
        for name, version, licence, texts in rows:
            file.write('\n%s %s\n  %s\n  %s\n' % (name, version, licence, ', '.join(dict.fromkeys(texts))))


if __name__ == '__main__':
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(*sys.argv[1:])
