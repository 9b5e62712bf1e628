package org.patchlight.pc.file;

/**
 * What a check of Windows' own files came to.
 *
 * @param repaired how many files were damaged and are whole again
 * @param beyondRepair how many files are damaged still
 */
public record SystemFileCheck(int repaired, int beyondRepair) {}
