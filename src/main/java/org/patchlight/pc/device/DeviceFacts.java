package org.patchlight.pc.device;

/**
 * A device that is present.
 *
 * @param id its instance id, such as {@code USB\VID_04A9&PID_1909\5&2D1C8B}
 * @param name its name for people
 * @param deviceClass its setup class, such as {@code Printer}; empty if it has none
 * @param problem its problem code as Device Manager shows it, 0 if it has none
 */
public record DeviceFacts(String id, String name, String deviceClass, int problem) {}
