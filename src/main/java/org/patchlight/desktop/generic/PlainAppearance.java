package org.patchlight.desktop.generic;

import org.patchlight.desktop.Appearance;

/** Light windows; the taskbar is taken for dark, as panels of Linux desktops mostly are. It never changes. */
final class PlainAppearance implements Appearance {
    @Override
    public boolean darkWindows() {
        return false;
    }

    @Override
    public boolean darkTaskbar() {
        return true;
    }

    @Override
    public void onChange(Runnable changed) {
        // nothing ever changes, so there is nothing to tell
    }
}
