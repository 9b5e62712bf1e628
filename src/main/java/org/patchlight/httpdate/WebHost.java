package org.patchlight.httpdate;

import java.net.URI;
import java.util.Set;

/**
 * A web server that may be asked what time it is, and the answer that is expected of it.
 *
 * @param secure whether it is asked over TLS
 * @param name the name it is found by, and that its certificate must carry
 * @param port the TCP port, 443 or 80 outside of tests
 * @param path what to ask for
 * @param expected the statuses that are no surprise
 * @param body what the page must say; empty where only the head is asked for
 */
public record WebHost(boolean secure, String name, int port, String path, Set<Integer> expected, String body) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final Set<Integer> WELL = Set.of(200, 204);

    public WebHost {
        expected = Set.copyOf(expected);
    }

    /** A server asked over TLS for the head of a page. */
    public static WebHost https(String name, String path) {
        return new WebHost(true, name, HTTPS, path, WELL, "");
    }

    /** A server asked without TLS for a page whose words are known, which shows whether a network answers in its place. */
    public static WebHost connectTest(String name, String path, String body) {
        return new WebHost(false, name, HTTP, path, Set.of(200), body);
    }

    /** The same server at another port. */
    public WebHost at(int otherPort) {
        return new WebHost(secure, name, otherPort, path, expected, body);
    }

    /** How it is named to people, such as {@code https://www.example.org}. */
    public String address() {
        return (secure ? "https://" : "http://") + authority();
    }

    /** What a proxy is chosen by. */
    URI uri() {
        return URI.create(address() + path);
    }

    String authority() {
        return port == (secure ? HTTPS : HTTP) ? name : name + ":" + port;
    }
}
