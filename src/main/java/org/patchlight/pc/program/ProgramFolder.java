package org.patchlight.pc.program;

/**
 * Where this program is installed.
 *
 * @param path the folder of its jar; may contain the name of a person
 * @param starter whether the program that Windows starts as administrator lies there
 */
public record ProgramFolder(String path, boolean starter) {}
