package org.patchlight.pc.windows.event;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/** An event log with one call that hangs until a test releases it. Like a native call, it ignores interrupts. */
final class HangingCall implements AutoCloseable {
    private final String call;
    private final EventLibrary library;
    private final CountDownLatch hangs = new CountDownLatch(1);
    private final CountDownLatch mayReturn = new CountDownLatch(1);

    /**
     * @param call the function of the library that hangs after it has done its work
     * @param library does the work
     */
    HangingCall(String call, EventLibrary library) {
        this.call = call;
        this.library = library;
    }

    EventLibrary library() {
        return (EventLibrary) Proxy.newProxyInstance(
                EventLibrary.class.getClassLoader(),
                new Class<?>[] {EventLibrary.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(library, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    } finally {
                        if (method.getName().equals(call)) {
                            hang();
                        }
                    }
                });
    }

    /** Waits until the call has done its work and hangs. */
    void awaitHang() throws InterruptedException {
        hangs.await();
    }

    private void hang() {
        hangs.countDown();
        while (true) {
            try {
                mayReturn.await();
                return;
            } catch (InterruptedException ignored) {
                // a native call cannot be interrupted
            }
        }
    }

    /** Lets the call return. */
    @Override
    public void close() {
        mayReturn.countDown();
    }
}
