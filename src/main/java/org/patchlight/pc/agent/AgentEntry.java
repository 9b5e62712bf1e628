package org.patchlight.pc.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the update agent's history (IUpdateHistoryEntry).
 *
 * @param operation 1 installation, 2 uninstallation (UpdateOperation)
 * @param resultCode 0 not started, 1 in progress, 2 succeeded, 3 succeeded with errors, 4 failed, 5 aborted
 *     (OperationResultCode)
 * @param hresult the code that Windows shows, which combines several others
 * @param unmapped the original code behind it, 0 if the agent has none
 * @param time when it happened, by the PC's clock at that moment
 * @param updateIdOrNull the update's GUID as the agent writes it; null if it has none
 * @param revision the update's revision, 0 if unknown
 * @param titleOrNull its title in the language of the PC; null if it has none
 * @param serviceIdOrNull the GUID of the service that offered it; null if unknown
 * @param clientOrNull the program that requested it, such as {@code UpdateOrchestrator}; null if unknown
 */
public record AgentEntry(
        int operation,
        int resultCode,
        int hresult,
        int unmapped,
        Instant time,
        @Nullable String updateIdOrNull,
        int revision,
        @Nullable String titleOrNull,
        @Nullable String serviceIdOrNull,
        @Nullable String clientOrNull) {}
