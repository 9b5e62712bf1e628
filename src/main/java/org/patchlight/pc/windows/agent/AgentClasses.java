package org.patchlight.pc.windows.agent;

import java.util.UUID;

/** The classes of the update agent ({@code wuapi.dll}) in use, and how their objects are created. */
final class AgentClasses {
    private static final UUID SESSION = UUID.fromString("4CB43D7F-7EEE-4906-8698-60DA1C38F2FE");
    private static final UUID AUTOMATIC_UPDATES = UUID.fromString("BFE18E9C-6D87-4450-B37C-E02F0B373803");
    private static final UUID SYSTEM_INFORMATION = UUID.fromString("C01B9BA0-BEA7-41BA-B604-D0A36F469133");
    private static final UUID UPDATES = UUID.fromString("13639463-00DB-4646-803D-528026140D88");
    private static final String CLIENT = "Patchlight";

    private AgentClasses() {}

    /** A session with Patchlight's name, which the history of the agent shows as the client. */
    static ComObject session() throws ComFailure {
        ComObject session = ComObject.make(SESSION, "Microsoft.Update.Session");
        try {
            session.put("ClientApplicationID", CLIENT);
        } catch (ComFailure unnamed) {
            // the name is optional
        }
        return session;
    }

    static ComObject automaticUpdates() throws ComFailure {
        return ComObject.make(AUTOMATIC_UPDATES, "Microsoft.Update.AutoUpdate");
    }

    static ComObject systemInformation() throws ComFailure {
        return ComObject.make(SYSTEM_INFORMATION, "Microsoft.Update.SystemInfo");
    }

    /** An empty collection of updates. */
    static ComObject noUpdates() throws ComFailure {
        return ComObject.make(UPDATES, "Microsoft.Update.UpdateColl");
    }
}
