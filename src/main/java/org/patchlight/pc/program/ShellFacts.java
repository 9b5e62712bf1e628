package org.patchlight.pc.program;

/**
 * The shell of the session that this program runs in.
 *
 * @param taskbar whether there is a taskbar with a notification area
 * @param notificationState a QUERY_USER_NOTIFICATION_STATE of shellapi.h: 1 locked, 2 busy, 3 full screen, 4
 *     presentation, 5 accepts notifications, 6 quiet time after the first sign-in, 7 an app in full screen
 */
public record ShellFacts(boolean taskbar, int notificationState) {
    /** The state in which Windows shows notifications. */
    public static final int ACCEPTS = 5;
}
