#!/usr/bin/env python3
"""Writes the manifests for winget, Scoop and Chocolatey of the files in a folder.

packaging/manifests/make.py DIST VERSION TO     DIST: has patchlight-VERSION-windows-x64-setup.exe, .msi and .zip

The addresses come from release.properties, the exit codes and switches are those of docs/install.md, the name of the uninstall key is that of
setup.nsi. Scoop takes the zip, because it installs without rights and without setup. winget takes setup for a new installation, and the MSI for
PCs that have it.
"""
import hashlib
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(HERE, '../msi'))
import names  # noqa: E402

WINGET = '1.6.0'
NAME = 'Patchlight.Patchlight'
SHORT = 'Watches the clock and Windows Update, and fixes what is wrong'
LONG = ('Patchlight is a tray program that watches the clock and Windows Update of a PC. It says what is wrong, '
        'fixes it with one click, proves the fix, and can undo it.')
# Exit codes of setup, and what winget calls them.
RETURNS = ((1, 'cancelledByUser'), (3, 'downgrade'), (4, 'packageInUse'), (5, 'systemNotSupported'), (6, 'invalidParameter'),
           (7, 'blockedByPolicy'), (8, 'diskFull'))
# Those of Windows Installer.
MSI_RETURNS = ((1602, 'cancelledByUser'), (1618, 'installInProgress'), (1625, 'blockedByPolicy'), (1633, 'systemNotSupported'),
               (1638, 'alreadyInstalled'), (3010, 'rebootRequiredToFinish'))


def properties():
    with open(os.path.join(HERE, 'release.properties'), encoding='utf-8') as file:
        return dict(line.strip().split('=', 1) for line in file if '=' in line and not line.startswith('#'))


def yaml(value, indent=0):
    """The value as YAML of the simplest kind: each text in quotation marks, so that none is taken for a number."""
    space = ' ' * indent
    if isinstance(value, dict):
        lines = []
        for key, part in value.items():
            if isinstance(part, (dict, list)):
                lines += ['%s%s:' % (space, key), yaml(part, indent + 2)]
            else:
                lines.append('%s%s: %s' % (space, key, json.dumps(part)))
        return '\n'.join(lines)
    return '\n'.join('%s- %s' % (space, yaml(part, indent + 2).lstrip() if isinstance(part, dict) else json.dumps(part)) for part in value)


def write(path, text, ending='\n'):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8', newline=ending) as file:
        file.write(text)


def returns(codes):
    return [{'InstallerReturnCode': code, 'ReturnResponse': meaning} for code, meaning in codes]


def winget(to, version, facts, setup, msi):
    head = {'PackageIdentifier': NAME, 'PackageVersion': version}
    tail = {'ManifestVersion': WINGET}

    def manifest(kind, suffix, content):
        schema = '# yaml-language-server: $schema=https://aka.ms/winget-manifest.%s.%s.schema.json\n' % (kind, WINGET)
        write(os.path.join(to, 'winget', NAME + suffix + '.yaml'), schema + yaml({**head, **content, 'ManifestType': kind, **tail}) + '\n')

    manifest('version', '', {'DefaultLocale': 'en-US'})
    installer, package = ({'Architecture': 'x64', 'InstallerUrl': url, 'InstallerSha256': checksum.upper()} for url, checksum in (setup, msi))
    entry = {'DisplayName': 'Patchlight', 'Publisher': 'Patchlight', 'DisplayVersion': version}
    product, upgrade = '{%s}' % names.guid('product ' + version), '{%s}' % names.UPGRADE
    manifest('installer', '.installer', {
        'Platform': ['Windows.Desktop'], 'MinimumOSVersion': '6.1.7601.0', 'InstallerType': 'nullsoft',
        'InstallModes': ['interactive', 'silent'], 'UpgradeBehavior': 'install',
        'ExpectedReturnCodes': returns(RETURNS),
        'ProductCode': 'Patchlight',
        'AppsAndFeaturesEntries': [{**entry, 'ProductCode': 'Patchlight'}],
        'Installers': [
            # InstallLocation is "/D=" for this type by itself, and last, as NSIS needs it.
            {**installer, 'Scope': 'machine', 'InstallerSwitches': {'Silent': '/S', 'SilentWithProgress': '/S', 'Custom': '/AllUsers'},
             'ElevationRequirement': 'elevationRequired'},
            {**installer, 'Scope': 'user', 'InstallerSwitches': {'Silent': '/S', 'SilentWithProgress': '/S', 'Custom': '/CurrentUser'}},
            {**package, 'InstallerType': 'wix', 'Scope': 'machine', 'InstallerSwitches': {'InstallLocation': 'INSTALLDIR="<INSTALLPATH>"'},
             'ElevationRequirement': 'elevationRequired', 'ExpectedReturnCodes': returns(MSI_RETURNS), 'ProductCode': product,
             'AppsAndFeaturesEntries': [{**entry, 'ProductCode': product, 'UpgradeCode': upgrade}]},
        ]})
    manifest('defaultLocale', '.locale.en-US', {
        'PackageLocale': 'en-US', 'Publisher': 'Patchlight', 'PublisherUrl': facts['homepage'], 'PackageName': 'Patchlight',
        'PackageUrl': facts['homepage'], 'License': 'Apache-2.0', 'ShortDescription': SHORT, 'Description': LONG, 'Moniker': 'patchlight',
        'Tags': ['clock', 'ntp', 'troubleshooting', 'windows-update']})


def scoop(to, version, facts, url, checksum):
    manifest = {
        'version': version, 'description': SHORT, 'homepage': facts['homepage'], 'license': 'Apache-2.0',
        'notes': 'Fixes that need an administrator run only if Patchlight is installed in Program Files by its setup program.',
        'architecture': {'64bit': {'url': url, 'hash': checksum}},
        'extract_dir': 'Patchlight', 'bin': 'bin\\patchlight.exe', 'shortcuts': [['Patchlight.exe', 'Patchlight']],
        'checkver': {'url': facts['homepage'], 'regex': 'patchlight-([\\d.]+)-windows-x64\\.zip'},
        'autoupdate': {
            'architecture': {'64bit': {'url': facts['download'].format(version='$version', file='patchlight-$version-windows-x64.zip')}},
            'hash': {'url': '$baseurl/SHA256SUMS'}},
    }
    write(os.path.join(to, 'scoop', 'patchlight.json'), json.dumps(manifest, indent=4) + '\n')


def chocolatey(to, version, facts, url, checksum):
    for name in ('patchlight.nuspec', 'tools/chocolateyInstall.ps1', 'tools/chocolateyUninstall.ps1'):
        with open(os.path.join(HERE, 'chocolatey', name), encoding='utf-8') as file:
            text = file.read()
        for key, value in (('version', version), ('url', url), ('sha256', checksum), ('homepage', facts['homepage']), ('summary', SHORT), ('description', LONG)):
            text = text.replace('@%s@' % key, value)
        write(os.path.join(to, 'chocolatey', name), text, '\r\n')


def main(dist, version, to):
    facts = properties()

    def published(kind):
        """The address and the checksum of a released file."""
        name = 'patchlight-%s-windows-x64%s' % (version, kind)
        with open(os.path.join(dist, name), 'rb') as file:
            return facts['download'].format(version=version, file=name), hashlib.sha256(file.read()).hexdigest()

    winget(to, version, facts, published('-setup.exe'), published('.msi'))
    chocolatey(to, version, facts, *published('-setup.exe'))
    scoop(to, version, facts, *published('.zip'))


if __name__ == '__main__':
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
