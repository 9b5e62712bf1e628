package org.patchlight.pc.program;

/**
 * The code pages of Windows, such as 1252 or 65001 (UTF-8).
 *
 * @param ansi of programs with windows
 * @param oem of console tools
 * @param console of the output of this process; 0 if it has no console
 */
public record CodePages(int ansi, int oem, int console) {}
