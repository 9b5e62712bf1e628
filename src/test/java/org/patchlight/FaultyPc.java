package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

/**
 * A PC whose ports throw. Ports and calls are found by reflection, so that a port that is added later is covered too. A
 * call is named by its port and method, such as {@code registry.value}.
 */
public final class FaultyPc {
    /** Everything that a port may throw, by design or not. */
    public enum Kind {
        REFUSAL(() -> new PcException(Reason.FAILED, "test", "port", 5)),
        BUG(() -> new IllegalStateException("a bug in a port")),
        NO_MEMORY(() -> new OutOfMemoryError("Java heap space")),
        NO_STACK(StackOverflowError::new),
        NO_NETWORK_LIST(() -> new Error("IP Helper Library GetAdaptersAddresses function failed with error == 13")),
        NO_CLASS(() -> new NoClassDefFoundError("org/patchlight/Gone"));

        private final Supplier<Throwable> maker;

        Kind(Supplier<Throwable> maker) {
            this.maker = maker;
        }
    }

    private final Set<String> called = Collections.synchronizedSet(new TreeSet<>());
    private final Set<String> refusing = Collections.synchronizedSet(new TreeSet<>());
    private volatile @Nullable String where;
    private volatile @Nullable Kind what;
    private volatile boolean thrown;

    /** The PC with its ports replaced. */
    public Pc around(Pc real) {
        return (Pc) proxy(Pc.class, real, "pc", new ConcurrentHashMap<>());
    }

    /** The calls so far. */
    public Set<String> called() {
        synchronized (called) {
            return new TreeSet<>(called);
        }
    }

    /** Whether the port may refuse this call by a {@link PcException}. */
    public boolean mayRefuse(String call) {
        return refusing.contains(call);
    }

    /** Lets each of these calls throw from now on. */
    public void fail(String call, Kind kind) {
        thrown = false;
        what = kind;
        where = call;
    }

    /** No call throws any more. */
    public void heal() {
        where = null;
    }

    /** Whether a call has thrown since the last {@link #fail}. */
    public boolean hasThrown() {
        return thrown;
    }

    private Object proxy(Class<?> port, Object real, String name, Map<String, Object> parts) {
        return Proxy.newProxyInstance(
                FaultyPc.class.getClassLoader(),
                new Class<?>[] {port},
                (self, method, arguments) -> call(method, real, name, arguments, parts));
    }

    private @Nullable Object call(
            Method method, Object real, String name, @Nullable Object @Nullable [] arguments, Map<String, Object> parts)
            throws Throwable {
        if (method.getDeclaringClass().equals(Object.class) || method.getName().equals("close")) {
            return result(method, real, arguments);
        }
        boolean isPort = name.equals("pc") && isPort(method.getReturnType());
        if (isPort) {
            return parts.computeIfAbsent(
                    method.getName(), part -> proxy(method.getReturnType(), port(method, real), part, parts));
        }
        String call = name + "." + method.getName();
        called.add(call);
        boolean refuses = Arrays.asList(method.getExceptionTypes()).contains(PcException.class);
        if (refuses) {
            refusing.add(call);
        }
        Kind kind = what;
        if (call.equals(where) && kind != null) {
            thrown = true;
            throw kind.maker.get();
        }
        return result(method, real, arguments);
    }

    private static Object port(Method method, Object real) {
        try {
            Object port = method.invoke(real);
            assertThat(port).isNotNull();
            return port;
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(broken);
        }
    }

    private static boolean isPort(Class<?> type) {
        return type.isInterface() && type.getPackage().equals(Pc.class.getPackage());
    }

    private static @Nullable Object result(Method method, Object real, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
