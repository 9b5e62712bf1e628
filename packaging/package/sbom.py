#!/usr/bin/env python3
"""Writes the parts of the package as a CycloneDX 1.6 document. It has no time and no random number, so that the same build gives the same bytes.

packaging/package/sbom.py BOM APP NSIS TO      BOM: the folder of packaging/package/bom; NSIS: the version of makensis
"""
import json
import os
import sys

sys.dont_write_bytecode = True
import parts  # noqa: E402

# Programs and libraries that Windows loads; those of Java belong to temurin-jre.
NATIVE = ('.exe', '.dll')


def library(found, licences):
    return {
        'type': 'library', 'bom-ref': found['purl'], 'group': found['group'], 'name': found['name'], 'version': found['version'],
        'hashes': [entry for entry in found['hashes'] if entry['alg'] == 'SHA-256'],
        'licenses': [{'expression': licences[found['name']]}], 'purl': found['purl'],
    }


def other(name, version, kind, description, purl, licence):
    component = {
        'type': kind, 'bom-ref': purl, 'name': name, 'version': version, 'description': description,
        'licenses': [{'expression': licence}], 'purl': purl,
    }
    if name == 'temurin-jre':
        java = parts.runtime()
        group, artifact, number, kind, classifier = java['artifact'].split(':')
        # The name under which databases of faults list it.
        component['cpe'] = 'cpe:2.3:a:eclipse:temurin:%s:*:*:*:*:*:*:*' % version.split('+')[0]
        component['externalReferences'] = [{
            'type': 'distribution', 'url': 'pkg:maven/%s/%s@%s?classifier=%s&type=%s' % (group, artifact, number, classifier, kind),
            'hashes': [{'alg': 'SHA-256', 'content': java['sha256']}],
        }]
        component['properties'] = [{'name': 'patchlight:released', 'value': java['date']}]
    return component


def files(app):
    for where, folders, names in os.walk(app):
        folders[:] = sorted(folder for folder in folders if folder != 'jre')
        for name in sorted(names):
            if name.endswith(NATIVE) or name == 'patchlight.jar':
                path = os.path.relpath(os.path.join(where, name), app).replace(os.sep, '/')
                yield {'type': 'file', 'bom-ref': 'file:' + path, 'name': path,
                       'hashes': [{'alg': 'SHA-256', 'content': parts.checksum(os.path.join(where, name))}]}


def main(bom, app, nsis, target):
    listed, licences = parts.libraries(bom), parts.licences()
    jar = os.path.join(app, 'patchlight.jar')
    inside = [library(found, licences) for found in parts.shipped(bom, jar)]
    beside = [other(*part, licences[part[0]]) for part in parts.others(nsis)]
    components = sorted(inside, key=lambda one: one['bom-ref']) + beside + list(files(app))
    itself = listed['metadata']['component']
    itself = {'type': 'application', 'bom-ref': itself['purl'], 'name': 'Patchlight', 'version': itself['version'],
              'licenses': [{'license': {'id': 'Apache-2.0'}}], 'purl': itself['purl']}
    known = {component['bom-ref'] for component in components}
    dependencies = [{'ref': itself['bom-ref'], 'dependsOn': sorted(known)}]
    dependencies += sorted(
        ({'ref': one['ref'], 'dependsOn': sorted(set(one.get('dependsOn', [])) & known)} for one in listed['dependencies'] if one['ref'] in known),
        key=lambda one: one['ref'])
    document = {
        'bomFormat': 'CycloneDX', 'specVersion': '1.6', 'version': 1,
        'metadata': {'lifecycles': [{'phase': 'build'}], 'component': itself}, 'components': components, 'dependencies': dependencies,
    }
    with open(target, 'w', encoding='utf-8', newline='\n') as file:
        json.dump(document, file, indent=1, ensure_ascii=True)
        file.write('\n')


if __name__ == '__main__':
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
