#!/usr/bin/env python3
"""Writes the source of the MSI for wixl: each file of the folder as a component, and the values of installer/registry.txt.

packaging/msi/source.py APP ICON STEPS VERSION      STEPS: the library of steps; the source goes to standard output
"""
import os
import sys
from xml.sax.saxutils import escape, quoteattr

sys.dont_write_bytecode = True
from names import UPGRADE, guid, homepage, key, registry_rows  # noqa: E402

UNINSTALL = r'Software\Microsoft\Windows\CurrentVersion\Uninstall\Patchlight'
RUN = r'Software\Microsoft\Windows\CurrentVersion\Run'
LOCATION = r'Software\Patchlight'
TYPES = {'sz': 'string', 'expand': 'expandable', 'dword': 'integer'}
# What must hold, and the sentence if it doesn't; docs/install.md has them too.
CONDITIONS = (
    ('VersionNT64 >= 601', 'Patchlight needs 64-bit Windows 7 or later.'),
    ('Privileged', 'Only an administrator can install Patchlight for all users.'),
    ('NOT SETUPINSTALLED AND NOT SETUPFORPERSON', 'Patchlight was installed by its setup program. Uninstall it first; settings stay.'),
    ('NOT AUTOSTART OR AUTOSTART ~= "yes" OR AUTOSTART ~= "no" OR AUTOSTART = "1" OR AUTOSTART = "0"', 'AUTOSTART must be yes or no.'),
)
# What Windows finds in the registry before it installs: the property, the root, the key and the value.
SEARCHES = (
    ('STARTSNOW', 'HKLM', RUN, 'Patchlight'),
    ('SETUPINSTALLED', 'HKLM', UNINSTALL, 'InstallLocation'),
    ('SETUPFORPERSON', 'HKCU', UNINSTALL, 'InstallLocation'),
    # Windows Installer doesn't remember it by itself.
    ('FOLDERBEFORE', 'HKLM', LOCATION, 'InstallLocation'),
)

app, icon, steps, version = sys.argv[1:5]
components = []


def component(name, content):
    components.append(key('c', name))
    return f'<Component Id="{key("c", name)}" Guid="{guid(name)}" Win64="yes">{content}</Component>\n'


def folder(path):
    """The content of a folder, sorted."""
    text = ''
    for name in sorted(os.listdir(path)):
        whole = os.path.join(path, name)
        relative = os.path.relpath(whole, app)
        if os.path.isdir(whole):
            text += f'<Directory Id="{key("d", relative)}" Name={quoteattr(name)}>\n{folder(whole)}</Directory>\n'
        else:
            text += component(relative, file(whole, relative, name))
    return text


def file(whole, relative, name):
    text = f'<File Id="{key("f", relative)}" Name={quoteattr(name)} Source={quoteattr(whole)} KeyPath="yes"/>'
    if relative == 'Patchlight.exe':
        text += ('<Shortcut Id="StartMenu" Directory="ProgramMenuFolder" Name="Patchlight" Advertise="no" Target="[INSTALLDIR]Patchlight.exe"'
                 ' WorkingDirectory="INSTALLDIR" Description="Watches the clock and Windows Update"/>')
    return text


def registry(when):
    """A component with the values that setup writes too. Windows Installer would take a bracket for the name of a property."""
    rows = [row for row in registry_rows() if row[0] == when]
    values = ''
    for at, (_, _, path, name, kind, value) in enumerate(rows):
        value = value.replace('[', r'[\[]').replace('{folder}', '[INSTALLDIR]')
        values += (f'<RegistryValue Id="{key("v", path + name)}" Root="HKLM" Key={quoteattr(path)} Name={quoteattr(name)} Type="{TYPES[kind]}"'
                   f' Value={quoteattr(value)}{"" if at else " KeyPath=" + quoteattr("yes")}/>')
    return component('registry ' + when, values) if rows else ''


location = component('location', (
    f'<RegistryValue Id="Location" Root="HKLM" Key="{LOCATION}" Name="InstallLocation" Type="string" Value="[INSTALLDIR]" KeyPath="yes"/>'))
# By it "patchlight update" knows that only Windows Installer may replace the files; Releases.java.
mark = component('msi.txt', '<File Id="Mark" Name="msi.txt" Source="msi.txt" KeyPath="yes"/>')
content = folder(app) + mark + location + registry('always') + registry('autostart')
references = '\n'.join(f'<ComponentRef Id="{one}"/>' for one in components)
searches = '\n'.join(
    f'<Property Id="{name}"><RegistrySearch Id="Find{name}" Root="{root}" Key="{path}" Name="{value}" Type="raw" Win64="yes"/></Property>'
    for name, root, path, value in SEARCHES)
conditions = '\n'.join(f'<Condition Message={quoteattr(sentence)}>Installed OR ({escape(condition)})</Condition>' for condition, sentence in CONDITIONS)
print(f'''<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="{guid("product " + version)}" Name="Patchlight" Language="1033" Version="{version}" Manufacturer="Patchlight" UpgradeCode="{UPGRADE}">
<Package Description="Patchlight {version}" Manufacturer="Patchlight" InstallerVersion="500" Compressed="yes" InstallScope="perMachine"/>
<MajorUpgrade DowngradeErrorMessage="A newer version of Patchlight is installed. Uninstall it first to go back; settings stay."/>
<Media Id="1" Cabinet="patchlight.cab" EmbedCab="yes"/>
<Icon Id="patchlight.ico" SourceFile={quoteattr(icon)}/>
<Binary Id="Steps" SourceFile={quoteattr(steps)}/>
<Property Id="ARPPRODUCTICON" Value="patchlight.ico"/>
<Property Id="ARPNOMODIFY" Value="1"/>
<Property Id="ARPHELPLINK" Value={quoteattr(homepage())}/>
<Property Id="ARPURLINFOABOUT" Value={quoteattr(homepage())}/>
<Property Id="MsiLogging" Value="voicewarmupx"/>
<Property Id="REINSTALLMODE" Value="amus"/>
<Property Id="AUTOSTART"/>
{searches}
{conditions}
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramMenuFolder" Name="Programs"/>
<Directory Id="ProgramFiles64Folder"><Directory Id="INSTALLDIR" Name="Patchlight">
{content}</Directory></Directory>
</Directory>
<Feature Id="Patchlight" Title="Patchlight" Level="1">
{references}
</Feature>
</Product>
</Wix>''')
