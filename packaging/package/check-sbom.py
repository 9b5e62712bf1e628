#!/usr/bin/env python3
"""Checks a CycloneDX document against the schema of CycloneDX, which comes with its Maven plugin.

packaging/package/check-sbom.py DOCUMENT      prints each violation and ends with 1; needs python3-jsonschema, and packaging/package/bom before
"""
import glob
import json
import os
import sys
import zipfile

import jsonschema

LIBRARY = 'org/cyclonedx/cyclonedx-core-java/*/cyclonedx-core-java-*.jar'


def main(path):
    jars = sorted(glob.glob(os.path.join(os.path.expanduser('~/.m2/repository'), LIBRARY)))
    if not jars:
        sys.exit('no schema: run packaging/package/bom target/package first')
    with open(path, encoding='utf-8') as file:
        document = json.load(file)
    with zipfile.ZipFile(jars[-1]) as jar:
        schemas = {name: json.loads(jar.read(name)) for name in
                   ('bom-%s.schema.json' % document['specVersion'], 'spdx.schema.json', 'jsf-0.82.schema.json')}
    main_schema = schemas['bom-%s.schema.json' % document['specVersion']]
    resolver = jsonschema.RefResolver.from_schema(main_schema, store={schema['$id']: schema for schema in schemas.values()})
    found = ['%s: %s' % ('/'.join(map(str, error.absolute_path)), error.message[:200])
             for error in jsonschema.Draft7Validator(main_schema, resolver=resolver, format_checker=jsonschema.FormatChecker()).iter_errors(document)]
    references = [component['bom-ref'] for component in document['components']]
    found += ['not unique: ' + one for one in set(references) if references.count(one) > 1]
    found += ['a time or number that changes: ' + key for key in ('serialNumber',) if key in document]
    found += ['a time that changes: metadata/timestamp' for _ in (1,) if 'timestamp' in document['metadata']]
    print('\n'.join(found), end='\n' if found else '')
    return 1 if found else 0


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
