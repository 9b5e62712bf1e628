package org.patchlight.pc.windows.headers;

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The same with the JNA of Windows, where a wide character has 2 bytes and a C long 4. */
@EnabledOnOs(OS.WINDOWS)
class StructureLayoutWindowsTest extends StructureLayoutTest {}
