#!/usr/bin/env python3
"""Writes the rows of the MSI that wixl can't write, as statements for msibuild, one a line.

packaging/msi/tables.py
"""
import sys

sys.dont_write_bytecode = True
from names import key  # noqa: E402

# Types of Windows Installer's custom actions: a function of the library; a property. LATER runs as SYSTEM, when files change.
LIBRARY, PROPERTY, ROLLBACK, COMMIT, LATER = 1, 51, 256, 512, 1024 + 2048
REMOVED = 'REMOVE = "ALL"'
# Started as SYSTEM only where no other program can change it.
ARCHIVED = f'NOT ({REMOVED}) AND INSTALLDIR ~<< ProgramFiles64Folder'
# Files of a version may be in use: this one's, or the old one's in an upgrade.
REPLACED = 'Installed OR WIX_UPGRADE_DETECTED'
AUTOSTART = ('AUTOSTART ~= "yes" OR AUTOSTART = "1" OR (NOT AUTOSTART AND (STARTSNOW OR NOT (Installed OR WIX_UPGRADE_DETECTED)))')
SECURE = ('AUTOSTART', 'FOLDERBEFORE', 'SETUPFORPERSON', 'SETUPINSTALLED', 'STARTSNOW', 'WIX_DOWNGRADE_DETECTED', 'WIX_UPGRADE_DETECTED')
# Name, type, function or property, folder that it gets, condition, place. InstallInitialize has 1500, InstallFinalize 6600.
FOLDER = ('SetFolder', PROPERTY, 'INSTALLDIR', '[FOLDERBEFORE]', 'FOLDERBEFORE AND NOT INSTALLDIR', 790)
ACTIONS = (
    FOLDER,
    ('CheckFolder', LIBRARY, 'CheckFolder', None, f'NOT ({REMOVED})', 1001),
    ('SetLocation', PROPERTY, 'ARPINSTALLLOCATION', '[INSTALLDIR]', f'NOT ({REMOVED})', 1002),
    ('SetEndTrays', PROPERTY, 'EndTrays', '[INSTALLDIR]', f'{REMOVED} AND NOT UPGRADINGPRODUCTCODE', 1480),
    # The trays start again afterwards.
    ('SetEndTraysAgain', PROPERTY, 'EndTrays', '+[INSTALLDIR]', f'NOT ({REMOVED}) OR UPGRADINGPRODUCTCODE', 1481),
    ('SetStartTrays', PROPERTY, 'StartTrays', '[INSTALLDIR]', '', 1482),
    ('SetRestoreTrays', PROPERTY, 'RestoreTrays', '[INSTALLDIR]', '', 1483),
    ('SetMakeArchive', PROPERTY, 'MakeArchive', '[INSTALLDIR]', '', 1484),
    ('SetDropArchive', PROPERTY, 'DropArchive', '[INSTALLDIR]', '', 1485),
    ('RestoreTrays', LIBRARY + LATER + ROLLBACK, 'StartTrays', None, REPLACED, 1501),
    ('EndTrays', LIBRARY + LATER, 'EndTrays', None, REPLACED, 1502),
    ('DropArchive', LIBRARY + LATER + ROLLBACK, 'RemoveArchive', None, ARCHIVED, 5899),
    ('MakeArchive', LIBRARY + LATER, 'MakeArchive', None, ARCHIVED, 5900),
    ('StartTrays', LIBRARY + LATER + COMMIT, 'StartTrays', None, f'NOT ({REMOVED})', 5950),
)


def actions():
    for name, kind, target, value, condition, place in ACTIONS:
        source, target = (target, value) if kind == PROPERTY else ('Steps', target)
        yield f"INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('{name}', {kind}, '{source}', '{target}')"
        yield f"INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('{name}', '{condition}', {place})"


def statements():
    # 64-bit and transitive: a repair or an upgrade with another AUTOSTART changes it.
    yield f"UPDATE `Component` SET `Attributes` = 320, `Condition` = '{AUTOSTART}' WHERE `Component` = '{key('c', 'registry autostart')}'"
    yield f"UPDATE `Property` SET `Value` = '{';'.join(SECURE)}' WHERE `Property` = 'SecureCustomProperties'"
    # With windows, the folder is chosen before the installation starts.
    yield f"INSERT INTO `InstallUISequence` (`Action`, `Condition`, `Sequence`) VALUES ('{FOLDER[0]}', '{FOLDER[4]}', {FOLDER[5]})"
    # Trays end before the old version goes, and not only when this one's files come. Wine would remove files before it ends trays.
    yield f"INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('InstallExecute', '{REPLACED}', 1505)"
    # Inside the transaction: if the new version can't be installed, the old one comes back.
    yield "UPDATE `InstallExecuteSequence` SET `Sequence` = 1510 WHERE `Action` = 'RemoveExistingProducts'"
    yield from actions()
    # The id by which Windows knows the program; ToastIdentity has the same.
    yield ("CREATE TABLE `MsiShortcutProperty` (`MsiShortcutProperty` CHAR(72) NOT NULL, `Shortcut_` CHAR(72) NOT NULL,"
           " `PropertyKey` CHAR(255) NOT NULL, `PropVariantValue` CHAR(255) NOT NULL PRIMARY KEY `MsiShortcutProperty`)")
    yield ("INSERT INTO `MsiShortcutProperty` (`MsiShortcutProperty`, `Shortcut_`, `PropertyKey`, `PropVariantValue`) VALUES"
           " ('StartMenuId', 'StartMenu', 'System.AppUserModel.ID', 'Patchlight.Tray')")
    # What Java makes in the folder. 3: at installation, too, because an archive fits only its own Java.
    for made in ('classes.jsa', 'classes.new'):
        yield ("INSERT INTO `RemoveFile` (`FileKey`, `Component_`, `FileName`, `DirProperty`, `InstallMode`) VALUES"
               f" ('{key('r', made)}', '{key('c', 'jre/bin/server/jvm.dll')}', '{made}', '{key('d', 'jre/bin/server')}', 3)")


if __name__ == '__main__':
    print('\n'.join(statements()))
