package org.patchlight.httpdate;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.patchlight.httpdate.DateOutcome.Obstacle;

/** Connects to one server at its first address, or else at the first address of the other family (IPv6 or IPv4). */
final class Connector {
    /** How long the first address may be silent if there is another one. */
    private static final int OTHER_FAMILY_MILLIS = 800;

    /** No connection was established. */
    static final class UnreachedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final Obstacle obstacle;

        UnreachedException(Obstacle obstacle, IOException cause) {
            super(obstacle.name(), cause);
            this.obstacle = obstacle;
        }

        Obstacle obstacle() {
            return obstacle;
        }
    }

    private final int limitMillis;
    private final Consumer<Socket> opened;

    /**
     * A connector that is not connected yet.
     *
     * @param limitMillis the longest time for connecting, and for each wait for a byte
     * @param opened receives each socket before it connects, so that another thread can close it
     */
    Connector(int limitMillis, Consumer<Socket> opened) {
        this.limitMillis = limitMillis;
        this.opened = opened;
    }

    /**
     * Connects.
     *
     * @param resolved at least one address
     * @throws SocketTimeoutException if the server is silent
     * @throws UnreachedException if it can't be reached
     */
    Socket connect(List<InetSocketAddress> resolved) throws IOException, UnreachedException {
        List<InetSocketAddress> addresses = ofEachFamily(resolved);
        if (addresses.size() > 1) {
            try {
                return connect(addresses.get(0), Math.min(OTHER_FAMILY_MILLIS, limitMillis));
            } catch (IOException | UnreachedException otherFamily) {
                return connect(addresses.get(1), limitMillis);
            }
        }
        return connect(addresses.get(0), limitMillis);
    }

    private Socket connect(InetSocketAddress address, int millis) throws IOException, UnreachedException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        opened.accept(socket);
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(limitMillis);
            socket.connect(address, millis);
            return socket;
        } catch (SocketTimeoutException silent) {
            socket.close();
            throw silent;
        } catch (ConnectException refused) {
            socket.close();
            throw new UnreachedException(Obstacle.REFUSED, refused);
        } catch (IOException noWay) {
            socket.close();
            throw new UnreachedException(Obstacle.NO_WAY, noWay);
        }
    }

    private static List<InetSocketAddress> ofEachFamily(List<InetSocketAddress> resolved) {
        InetSocketAddress first = resolved.get(0);
        List<InetSocketAddress> addresses = new ArrayList<>(List.of(first));
        resolved.stream()
                .filter(address -> isIpv4(address) != isIpv4(first))
                .findFirst()
                .ifPresent(addresses::add);
        return addresses;
    }

    private static boolean isIpv4(InetSocketAddress address) {
        return address.getAddress() instanceof Inet4Address;
    }
}
