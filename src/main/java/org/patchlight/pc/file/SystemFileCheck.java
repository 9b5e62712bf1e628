package org.patchlight.pc.file;

/**
 * The result of checking the system files of Windows.
 *
 * @param repaired how many damaged files were repaired
 * @param beyondRepair how many files are still damaged
 */
public record SystemFileCheck(int repaired, int beyondRepair) {}
