package org.patchlight.update.attempt;

import org.jspecify.annotations.Nullable;

/**
 * How an entry of the update agent's history ended, by its {@code ResultCode} (OperationResultCode) and its {@code
 * HResult}. Entries read from the agent and from a printed list follow the same rule.
 */
public final class AgentResult {
    private static final int SUCCEEDED = 2;
    private static final int SUCCEEDED_WITH_ERRORS = 3;
    private static final int FAILED = 4;

    private AgentResult() {}

    /**
     * Whether the operation succeeded; null if it did not end, was cancelled, or the numbers contradict each other. A
     * success with errors and a failing code proves neither.
     *
     * @param result the result code, 0 to 5
     * @param codeOrNull the code; null if the entry has none
     */
    public static @Nullable Boolean succeeded(int result, @Nullable Hresult codeOrNull) {
        boolean fails = codeOrNull != null && codeOrNull.isFailure();
        return switch (result) {
            case SUCCEEDED -> true;
            case SUCCEEDED_WITH_ERRORS -> fails ? null : true;
            case FAILED -> Hresult.CANCELLED.equals(codeOrNull) ? null : false;
            default -> null; // in progress, never started, or cancelled
        };
    }
}
