/** What a person sees: tray menu, toasts, windows and settings, put together behind one door. */
@NullMarked
package org.patchlight.ui;

import org.jspecify.annotations.NullMarked;
