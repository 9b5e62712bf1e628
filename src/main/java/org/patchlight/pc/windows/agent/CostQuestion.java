package org.patchlight.pc.windows.agent;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.COM.Unknown;
import com.sun.jna.ptr.IntByReference;
import java.util.UUID;
import org.patchlight.pc.ConnectionCost;

/**
 * Reads the cost of the connection to the internet from the Network List Manager ({@code INetworkCostManager} of {@code
 * netlistmgr.h}, Windows 8 and later). Its service may start for this, so the child process asks.
 */
public final class CostQuestion {
    /** Asks for the cost of the connection. */
    public static final String QUESTION = "connection-cost";

    private static final UUID MANAGER = UUID.fromString("DCB00C01-570F-4A9B-8D69-199FDBA5723B");
    private static final UUID COSTS = UUID.fromString("DCB00008-570F-4A9B-8D69-199FDBA5723B");

    private static final int GET_COST = 3;

    private static final int FIXED = 0x2;
    private static final int VARIABLE = 0x4;
    private static final int OVER_LIMIT = 0x10000;
    private static final int ROAMING = 0x40000;

    private CostQuestion() {}

    /** The answer as bits of {@code NLM_CONNECTION_COST}; 0 if Windows doesn't know. */
    static int read() throws ComFailure {
        CostManager manager =
                new CostManager(ComObject.create(MANAGER, COSTS, ComLibrary.ANY_SERVER, "NetworkListManager"));
        try {
            return manager.cost();
        } finally {
            manager.Release();
        }
    }

    /**
     * Reads these bits.
     *
     * @param bits of {@code NLM_CONNECTION_COST}
     */
    public static ConnectionCost cost(int bits) {
        return new ConnectionCost((bits & (FIXED | VARIABLE)) != 0, (bits & ROAMING) != 0, (bits & OVER_LIMIT) != 0);
    }

    /** The interface, whose methods are called by their place. */
    private static final class CostManager extends Unknown {
        CostManager(Pointer pointer) {
            super(pointer);
        }

        /** The cost of the connection that leads to the internet, because no address is given. */
        int cost() throws ComFailure {
            IntByReference cost = new IntByReference();
            int code = _invokeNativeInt(GET_COST, new Object[] {getPointer(), cost, Pointer.NULL});
            if (code < 0) {
                throw new ComFailure("GetCost", code);
            }
            return cost.getValue();
        }
    }
}
